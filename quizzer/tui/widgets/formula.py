r"""A parsed formula as LaTeX, in the order in which it was typed: `p(1-p)/2` is `\frac{p \left(1 - p\right)}{2}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from quizzer.bank.expression import Expression

_SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(5)
"""How tightly a piece holds together."""

_PRECEDENCE: Final = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _ATOM, "neg": _SIGN, "^": _POWER}
_CONSTANTS: Final = {"pi": r"\pi", "e": "e"}
_GREEK: Final = re.compile(
    "alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega"
)
_SHORT: Final = {"log": r"\ln", "ln": r"\ln", "exp": r"\exp", "max": r"\max", "min": r"\min"}


def to_latex(expression: Expression) -> str:
    """The formula as LaTeX."""
    stack: list[tuple[str, int]] = []
    for step in expression.program:
        if step.number is not None:
            stack.append((step.number, _ATOM))
        elif step.name is not None:
            stack.append((_symbol(step.name), _ATOM))
        else:
            start = len(stack) - step.arity
            arguments = stack[start:]
            del stack[start:]
            stack.append((_apply(step.function, arguments), _PRECEDENCE.get(step.function, _ATOM)))
    return stack[-1][0]


def _symbol(name: str) -> str:
    letter, _, index = name.partition("_")
    head = f"\\{letter}" if _GREEK.fullmatch(letter) else letter if len(letter) == 1 else rf"\mathrm{{{letter}}}"
    return f"{head}_{{{index}}}" if index else head


def _within(piece: tuple[str, int], at_least: int) -> str:
    latex, holds = piece
    return latex if holds >= at_least else rf"\left({latex}\right)"


def _apply(function: str, arguments: list[tuple[str, int]]) -> str:
    match arguments:
        case []:
            return _CONSTANTS.get(function, rf"\mathrm{{{function}}}")
        case [a]:
            return _unary(function, a)
        case [a, b]:
            return _binary(function, a, b)
        case _:
            return _call(function, arguments)


def _unary(function: str, a: tuple[str, int]) -> str:
    written = {
        "neg": f"-{_within(a, _PRODUCT)}",
        "sqrt": rf"\sqrt{{{a[0]}}}",
        "abs": rf"\left|{a[0]}\right|",
        "exp": f"e^{{{a[0]}}}",
        "%": rf"{_within(a, _ATOM)}\%",
        "!": f"{_within(a, _ATOM)}!",
    }
    return written.get(function) or _call(function, [a])


def _binary(function: str, a: tuple[str, int], b: tuple[str, int]) -> str:
    dot = r" \cdot " if b[0][:1].isdigit() or b[1] == _SIGN else " "
    base = rf"\left({a[0]}\right)" if a[1] < _ATOM or a[0].startswith(r"\frac") else a[0]
    written = {
        "+": f"{a[0]} + {_within(b, _PRODUCT)}",
        "-": f"{a[0]} - {_within(b, _PRODUCT)}",
        "*": f"{_within(a, _PRODUCT)}{dot}{_within(b, _ATOM if b[1] == _SIGN else _PRODUCT)}",
        "/": rf"\frac{{{a[0]}}}{{{b[0]}}}",
        "^": f"{base}^{{{b[0]}}}",
        "log": rf"\log_{{{b[0]}}}\left({a[0]}\right)",
    }
    return written.get(function) or _call(function, [a, b])


def _call(function: str, arguments: list[tuple[str, int]]) -> str:
    name = _SHORT.get(function, rf"\mathrm{{{function}}}")
    return rf"{name}\left({', '.join(latex for latex, _ in arguments)}\right)"
