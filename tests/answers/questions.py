"""One small question of every kind, for the tests of answering."""

from __future__ import annotations

from typing import Any

from quizzer.bank.model import (
    ChoiceQuestion,
    MatchQuestion,
    MultiQuestion,
    NumericQuestion,
    OpenQuestion,
    OrderQuestion,
    SymbolicQuestion,
    TrueFalseQuestion,
)
from quizzer.bank.parts import Decimals, Integers, Localized, OneOf, Option, RubricPoint, Slip, Tolerance

BASE: dict[str, Any] = {
    "id": "basics/sample",
    "topic": "basics",
    "level": 1,
    "covers": ("p1",),
    "prompt": Localized("What is it?", "是什么？"),
    "explanation": Localized("Because.", "因为。"),
}

CHOICE = ChoiceQuestion(
    **BASE,
    choices=(
        Option("a", "$x^2$", "It grows."),
        Option("b", Localized("$e^x$", "指数"), Localized("Its own derivative.", "导数是自身。")),
        Option("c", "$\\ln x$", Localized("Its derivative is $1/x$.", "它的导数是 $1/x$。")),
        Option("d", "$x$"),
    ),
    answer="b",
)
MULTI = MultiQuestion(
    **BASE,
    choices=(
        Option("a", "Dropout", "It regularises."),
        Option("b", "Momentum", "It speeds up, it does not regularise."),
        Option("c", "Weight decay"),
        Option("d", "Early stopping"),
    ),
    answer=("a", "c"),
)
TRUE_FALSE = TrueFalseQuestion(**BASE, answer=False, why=Localized("ReLU has a kink at 0.", "ReLU 在 0 处不可导。"))
NUMERIC = NumericQuestion(
    **BASE | {"prompt": "A batch of {{n}}, share {{p:.0%}}, using {{f}}."},
    parameters={"n": Integers(10, 100, 10), "p": Decimals(0.1, 0.9, 0.1), "f": OneOf(("ReLU", "tanh"))},
    let={"positives": "n*p"},
    answer="positives * log2(n)",
    unit="bits",
    slips=(Slip("positives", Localized("You forgot the $\\log_2 {{n}}$.", "漏了 $\\log_2 {{n}}$。")),),
)
PLAIN_NUMERIC = NumericQuestion(**BASE, answer=0.25, tolerance=Tolerance(abs=0.005))
SYMBOLIC = SymbolicQuestion(
    **BASE,
    answer="p*(1-p)",
    variables={"p": "probability"},
    slips=(Slip("p*(1+p)", Localized("The sign of $p^2$ is wrong.", "$p^2$ 的符号错了。")),),
)
MATCH = MatchQuestion(
    **BASE,
    left={"a": "Adam", "b": "SGD", "c": Localized("AdaGrad", "自适应梯度")},
    right={"1": "one rate for all", "2": "two moments", "3": "sum of squares", "4": "line search"},
    answer={"a": "2", "b": "1", "c": "3"},
    why={"a": "Adam keeps the mean and the uncentred variance."},
)
ORDER = OrderQuestion(
    **BASE,
    items={"w": "zero the gradients", "z": "forward", "x": "backward", "y": "step"},
    answer=("w", "z", "x", "y"),
    why={"z": "The loss has to exist first."},
)
OPEN = OpenQuestion(
    **BASE,
    rubric=(
        "names the bias",
        RubricPoint("names the variance", "提到方差", ("p1",)),
        "says how they trade",
        "gives an example",
    ),
    model_answer=Localized("Bias and variance ...", "偏差与方差……"),
)
EVERY = (CHOICE, MULTI, TRUE_FALSE, NUMERIC, PLAIN_NUMERIC, SYMBOLIC, MATCH, ORDER, OPEN)
KEYED = EVERY[:-1]
