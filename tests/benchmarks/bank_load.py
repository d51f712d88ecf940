"""How long a bank of 500 questions takes to load: `python tests/benchmarks/bank_load.py [ROUNDS]`.

Loads a generated bank, then the one that ships, each from YAML and from the cache, and prints medians in milliseconds.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import timing

from quizzer.bank import cache
from quizzer.bank.loader import load_bank
from quizzer.paths import shipped_bank

QUESTIONS = 500
TOPICS = 20
_WORDS = (
    "the",
    "gradient",
    "of",
    "a",
    "loss",
    "with",
    "respect",
    "to",
    "logits",
    "is",
    "softmax",
    "$x_i$",
    r"$\frac{a}{b}$",
)


def generate(directory: Path, random: Random) -> None:
    """Write a bank of 500 questions of mixed kinds, about as long as real ones."""
    topics = [f"topic-{number}" for number in range(TOPICS)]
    listed = "".join(f"- {{id: {topic}, title: {topic}, introduction: About {topic}}}\n" for topic in topics)
    (directory / "topics.yaml").write_text(listed, encoding="utf-8")
    for number, topic in enumerate(topics):
        (directory / topic).mkdir()
        items = [_question(index, random) for index in range(number, QUESTIONS, TOPICS)]
        (directory / topic / "questions.yaml").write_text("".join(items), encoding="utf-8")


def _question(index: int, random: Random) -> str:
    common = (
        f"- id: question-{index}\n  level: {index % 3 + 1}\n  covers: [d000-point-{index}, d001-point-{index}]\n"
        f"  prompt:\n    en: >-\n      {_text(random, 30)}\n    zh: 训练时使用有偏方差，推断时使用滑动平均，梯度下降\n"
        f"  explanation: |\n    {_text(random, 40)}\n    {_text(random, 30)}\n"
        f"  sources:\n    - {{title: A paper, where: section 3}}\n"
    )
    kinds: tuple[Callable[[Random], str], ...] = (_choice, _choice, _true_false, _numeric, _match)
    return common + kinds[index % len(kinds)](random)


def _choice(random: Random) -> str:
    options = "".join(
        f"    - {{key: {key}, text: '{_text(random, 9)}', why: '{_text(random, 15)}'}}\n" for key in "abcd"
    )
    return f"  kind: choice\n  answer: b\n  choices:\n{options}"


def _true_false(random: Random) -> str:
    return f"  kind: true_false\n  answer: true\n  why: {_text(random, 15)}\n"


def _numeric(random: Random) -> str:
    return (
        "  kind: numeric\n  parameters:\n"
        "    n: {draw: integers, low: 2, high: 9}\n    m: {draw: integers, low: 2, high: 9}\n"
        f"  answer: (n + m) / 2 * sqrt(n)\n  slips:\n    - {{value: n + m, message: '{_text(random, 12)}'}}\n"
        "  proof: |\n    assert answer == (n + m) / 2 * math.sqrt(n)\n"
    )


def _match(random: Random) -> str:
    sides = "".join(f"    {key}: {_text(random, 5)}\n" for key in "abc")
    return f"  kind: match\n  left:\n{sides}  right:\n{sides}  answer: {{a: b, b: c, c: a}}\n"


def _text(random: Random, words: int) -> str:
    return " ".join(random.choice(_WORDS) for _ in range(words))


def measure(name: str, directory: Path, kept: Path, rounds: int) -> None:
    """Print the figures for one bank."""
    loaded = cache.load([directory], kept, clock=lambda: time.time_ns() + 10**9)
    size = sum(file.stat().st_size for file in directory.rglob("*") if file.is_file())
    print(f"{name}: {len(loaded.bank.questions)} questions, {len(loaded.problems)} problems, {size / 1000:.0f} kB")
    print(f"  from YAML       {timing.repeat(lambda: load_bank([directory]), rounds).median:6.1f} ms")
    print(f"  from the cache  {timing.repeat(lambda: cache.load([directory], kept), rounds).median:6.1f} ms")


def main() -> None:
    """Generate, load and print."""
    rounds = timing.repetitions(__doc__ or "", 9)
    with tempfile.TemporaryDirectory() as temporary:
        generated, kept = Path(temporary, "bank"), Path(temporary, "cache")
        generated.mkdir()
        generate(generated, Random(0))  # noqa: S311 - the same bank every time
        measure("a generated bank", generated, kept, rounds)
        measure("the bank that ships", shipped_bank(), kept, rounds)


if __name__ == "__main__":
    main()
