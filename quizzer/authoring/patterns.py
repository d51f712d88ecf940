"""The patterns from which `bank new` starts a question: YAML and Python with a comment wherever one has to choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

COMMON_HEAD: Final = """\
- id: <name>
  kind: <kind>
  level: 2 # 1 recall, 2 use, 3 derive or combine
  covers: [<covers>]
"""

PROMPT: Final = """\
  prompt: >-
    WRITE: one question, clear without the document. Mathematics is $...$; or give {en: ..., zh: ...}.
"""
PROMPTS: Final[Mapping[str, str]] = {
    "cloze": """\
  prompt: >-
    WRITE: a sentence, a formula or a line of code with its gaps {{1}} and {{2}}; or give {en: ..., zh: ...}.
""",
}
"""The prompts of the kinds whose prompt is not just a question."""

COMMON_TAIL: Final = """\
  explanation: |
    WRITE: what teaches, also those who were right.
  hints: # at most three, each giving away more
    - WRITE, or leave out.
  sources: # needed where there is no proof
    - {title: "WRITE: authors, title, year", where: "WRITE: section"}
  # errata: # where a document is wrong
  #   - {document: "001", says: "...", right: "...", why: "..."}
"""

KINDS: Final[Mapping[str, str]] = {
    "choice": """\
  choices: # all of about one length; the order does not matter, they are shuffled
    - {key: right, text: "WRITE: the right one"}
    - {key: wrong1, text: "WRITE: a likely mistake", why: "WRITE: what is wrong with it"}
    - {key: wrong2, text: "WRITE: another", why: "WRITE"}
    - {key: wrong3, text: "WRITE: a third", why: "WRITE"}
  answer: right
""",
    "multi": """\
  choices: # shuffled when shown
    - {key: a, text: "WRITE: a right one"}
    - {key: b, text: "WRITE: another right one"}
    - {key: c, text: "WRITE: a wrong one", why: "WRITE: what is wrong with it"}
    - {key: d, text: "WRITE: another wrong one", why: "WRITE"}
  answer: [a, b]
""",
    "true_false": """\
  answer: true
  why: "WRITE: for those who judged it the wrong way."
""",
    "numeric": """\
  # {{n + 1}} in any text stands for the value, {{n / 3:.3g}} formats it
  parameters: # fresh at every asking; or integers: {draw: one_of, values: [1, 2, 4]}
    n: {draw: integers, low: 2, high: 9}
    x: {draw: decimals, low: 0.5, high: 2, step: 0.5}
  let: # intermediate results, in order
    twice: 2 * n
  answer: twice + x
  tolerance: {rel: 0.01} # or abs; the looser holds
  # unit: MB
  slips: # likely wrong results
    - {value: n + x, message: "WRITE: what was forgotten"}
  proof: | # has np, sp, math, the variables by name, and the key as `answer`
    assert math.isclose(answer, 2 * n + x)
""",
    "symbolic": """\
  variables: {x: real, a: positive} # or nonnegative, integer, probability
  answer: 2 * a * x
  slips: # likely wrong formulas
    - {value: a * x, message: "WRITE: what was forgotten"}
  proof: | # has sp, np, math, the symbols by name, and the key as `answer`
    assert sp.simplify(sp.diff(a * x**2, x) - answer) == 0
""",
    "match": """\
  left: {one: "WRITE", two: "WRITE"}
  right: {first: "WRITE", second: "WRITE", neither: "WRITE: left over"}
  answer: {one: first, two: second}
  why: {one: "WRITE", two: "WRITE"}
""",
    "order": """\
  items: {first: "WRITE", second: "WRITE", third: "WRITE"}
  answer: [first, second, third]
  why: {second: "WRITE: what it needs to come first, and what needs it"}
""",
    "cloze": """\
  gaps:
  - accept: ["WRITE: the filling to show", "WRITE: each other spelling that is right"]
    why: "WRITE: why this belongs here; for every wrong filling that is no slip"
    slips: # likely wrong fillings
    - {value: "WRITE: a wrong filling", message: "WRITE: what it shows"}
  - reads: number # or formula, with `variables: {x: real}`; leave out for a text
    accept: [2] # or a sum such as 1/3; `tolerance: {rel: 0.01}` where it is rounded
    why: "WRITE"
  proof: | # `answer` has the first filling of each gap, `accepted` all of them
    assert answer[1] == 1 + 1
""",
    "open": """\
  rubric: # the points of a full answer, for the learner to tick
    - WRITE
    - WRITE
  model_answer: |
    WRITE: a full answer, as one would say it.
""",
}

CODE_FILES: Final[Mapping[str, str]] = {
    "task.yaml": """\
level: 2 # 1 recall, 2 use, 3 derive or combine
covers: [<covers>]
title: "WRITE: a few words"
prompt: |
  WRITE: the contract. Shapes, conventions, what happens at the edges, what must not be changed.
signature: "<name>(x: np.ndarray) -> np.ndarray"
hints: # at most three, each giving away more
  - WRITE
solution: |
  WRITE: why the reference is as it is; shown after passing or giving up.
edge_cases: # one function each in cases.py
  one_row: "WRITE: what is special about it"
wrong: # one file each in wrong/
  - id: a_mistake
    mistake: "WRITE: what its code does"
    message: "WRITE: what a tutor says to whoever wrote it"
    caught_by: [typical] # the kinds of input on which it always differs
sources:
  - {title: "WRITE: authors, title, year", where: "WRITE: section"}
# strict_fp: true          # warn when NumPy warns on finite inputs
# tolerance: {rtol: 1e-6, atol: 1e-8}
# graded_outputs: [0]      # of a returned tuple
# banned_calls: [np.linalg.solve]
# tensors: false           # PyTorch is no way to answer: there are no arrays, or a generator or a function is given
# gradient: {of: forward, with_respect_to: [x], upstream: dout} # of a backward pass; forward.py or a sibling has `of`
""",
    "starter.py": '''\
import numpy as np


def <name>(x: np.ndarray) -> np.ndarray:
    """WRITE: one line."""
    ...
''',
    "reference.py": """\
import numpy as np


def <name>(x):
    return x  # WRITE
""",
    "cases.py": """\
import numpy as np


def typical(rng):
    return (rng.normal(size=(int(rng.integers(2, 5)), 3)),)


def one_row(rng):
    return {"x": rng.normal(size=(1, 3))}
""",
    "oracle.py": """\
def oracle(x):
    import torch  # or scipy, sklearn: anything that is not the reference

    return torch.as_tensor(x).numpy()  # WRITE
""",
    "wrong/a_mistake.py": """\
import numpy as np


def <name>(x):
    return -x  # WRITE
""",
}
"""An exercise's files by their paths in its folder."""

FIX_FILES: Final[Mapping[str, str]] = {
    "task.yaml": """\
kind: fix
of: <borrowed> # the exercise beside this one whose reference and cases grade it
level: 2 # 1 recall, 2 use, 3 derive or combine
covers: [<covers>]
title: "WRITE: a few words"
prompt: |
  WRITE: what it should do, and what is seen to go wrong.
hints: # at most three, each giving away more
  - WRITE
solution: |
  WRITE: what the bug is, why it looks right, and the fix.
sources:
  - {title: "WRITE: authors, title, year", where: "WRITE: section"}
""",
    "starter.py": """\
import numpy as np


def <borrowed>(x: np.ndarray) -> np.ndarray:
    return x  # WRITE: code with one real bug
""",
}
"""The files of an exercise that borrows from another."""
