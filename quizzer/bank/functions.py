"""What may be called in a formula: each function over real numbers with `math`, and as a SymPy expression."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from quizzer.sentences import mark

HUGE: Final = 1e300
"""Numbers from here on are refused: what is left of the range keeps one operation from overflowing silently."""

_MANY: Final = 1_000_000
_LARGEST_FACTORIAL: Final = 170
_LARGEST_POWER_BITS: Final = 20_000

CONSTANTS: Final[Mapping[str, float]] = {"pi": math.pi, "e": math.e}


def _power(base: float, exponent: float) -> float:
    if base == 0 and exponent < 0:
        raise ZeroDivisionError
    if base < 0 and not exponent.is_integer():
        raise ValueError(mark("a negative number has no such power"))
    return math.pow(base, exponent)


def _logarithm(x: float, base: float = math.e) -> float:
    if x <= 0 or base <= 0:
        raise ValueError(mark("a logarithm needs a number above 0"))
    return math.log(x) if base == math.e else math.log(x) / math.log(base)


def _log2(x: float) -> float:
    _logarithm(x)
    return math.log2(x)


def _log10(x: float) -> float:
    _logarithm(x)
    return math.log10(x)


def _sqrt(x: float) -> float:
    if x < 0:
        raise ValueError(mark("a square root needs a number that is not negative"))
    return math.sqrt(x)


def _sigmoid(x: float) -> float:
    small = math.exp(-abs(x))
    return (1.0 if x >= 0 else small) / (1.0 + small)


def _whole(x: float) -> int:
    if not x.is_integer() or not 0 <= x <= _MANY:
        raise ValueError(mark("a whole number that is not negative is needed here"))
    return int(x)


def _factorial(x: float) -> float:
    if _whole(x) > _LARGEST_FACTORIAL:
        raise OverflowError
    return float(math.factorial(_whole(x)))


def _comb(n: float, k: float) -> float:
    """The binomial coefficient in floating point, so that no huge integer is ever built."""
    top, bottom = _whole(n), min(_whole(k), _whole(n) - _whole(k))
    result = 1.0 if bottom >= 0 else 0.0
    for i in range(bottom):
        result = result * (top - i) / (i + 1)
        if result > HUGE:
            raise OverflowError
    return float(round(result)) if result < 2**53 else result


def _round(x: float, digits: float = 0.0) -> float:
    return float(round(x, int(max(-_LARGEST_FACTORIAL, min(digits, _LARGEST_FACTORIAL)))))


_REAL: Final[Mapping[str, tuple[Callable[..., float], int, int]]] = {
    "+": (lambda a, b: a + b, 2, 2),
    "-": (lambda a, b: a - b, 2, 2),
    "*": (lambda a, b: a * b, 2, 2),
    "/": (lambda a, b: a / b, 2, 2),
    "^": (_power, 2, 2),
    "neg": (lambda a: -a, 1, 1),
    "%": (lambda a: a / 100, 1, 1),
    "!": (_factorial, 1, 1),
    "pi": (lambda: math.pi, 0, 0),
    "e": (lambda: math.e, 0, 0),
    "exp": (math.exp, 1, 1),
    "log": (_logarithm, 1, 2),
    "log2": (_log2, 1, 1),
    "log10": (_log10, 1, 1),
    "sqrt": (_sqrt, 1, 1),
    "sin": (math.sin, 1, 1),
    "cos": (math.cos, 1, 1),
    "tan": (math.tan, 1, 1),
    "sinh": (math.sinh, 1, 1),
    "cosh": (math.cosh, 1, 1),
    "tanh": (math.tanh, 1, 1),
    "erf": (math.erf, 1, 1),
    "abs": (abs, 1, 1),
    "sign": (lambda x: float((x > 0) - (x < 0)), 1, 1),
    "floor": (lambda x: float(math.floor(x)), 1, 1),
    "ceil": (lambda x: float(math.ceil(x)), 1, 1),
    "round": (_round, 1, 2),
    "min": (lambda *xs: min(xs), 1, _MANY),
    "max": (lambda *xs: max(xs), 1, _MANY),
    "sigmoid": (_sigmoid, 1, 1),
    "softplus": (lambda x: max(x, 0.0) + math.log1p(math.exp(-abs(x))), 1, 1),
    "relu": (lambda x: max(x, 0.0), 1, 1),
    "comb": (_comb, 2, 2),
}
"""By name: the function, and the least and the most arguments that it takes."""

ARITY: Final[Mapping[str, tuple[int, int]]] = {name: (least, most) for name, (_, least, most) in _REAL.items()}

NAMES: Final[Mapping[str, str]] = {
    name: name for name in _REAL if name.isalnum() and name not in (*CONSTANTS, "neg")
} | {
    "ln": "log",
    "log_2": "log2",
    "log_10": "log10",
    "lg": "log10",
    "sigma": "sigmoid",
    "factorial": "!",
    "binom": "comb",
    "Abs": "abs",
    "Min": "min",
    "Max": "max",
}
"""What may be written before a bracket, and the function it names."""


def real(function: str, arguments: Sequence[float]) -> float:
    """Apply a function to finite numbers. Raises ZeroDivisionError, OverflowError or ValueError(sentence)."""
    result = _REAL[function][0](*arguments)
    if not math.isfinite(result):
        raise OverflowError
    return result


def precise(function: str, arguments: Sequence[Any]) -> Any:
    """Apply it to mpmath numbers of `precise_context`. Raises ZeroDivisionError or ValueError(sentence)."""
    result = _precise_table()[function](*arguments)
    if result.imag:
        raise ValueError(mark("this has no real value"))
    return result


@lru_cache(maxsize=1)
def precise_context() -> Any:
    """The mpmath context of fifty digits; its own, so that no other user of mpmath is disturbed."""
    import mpmath

    context = mpmath.MPContext()
    context.dps = 50
    return context


@lru_cache(maxsize=1)
def _precise_table() -> Mapping[str, Callable[..., Any]]:
    context = precise_context()
    own = {
        "pi": lambda: +context.pi,
        "e": lambda: +context.e,
        "min": min,
        "max": max,
        "abs": abs,
        "relu": lambda x: max(x, context.zero),
        "comb": context.binomial,
    }
    return {name: getattr(context, name) for name in _REAL if hasattr(context, name)} | _arithmetic(context) | own


def symbolic(function: str, arguments: Sequence[Any]) -> Any:
    """Apply it to SymPy expressions. Raises OverflowError instead of writing out an astronomically large integer."""
    if function in {"!", "comb"} and arguments[0].is_number and abs(arguments[0]) > _LARGEST_FACTORIAL:
        raise OverflowError
    if function == "^" and all(x.is_Rational for x in arguments):
        base, exponent = arguments
        if max(abs(base.p), base.q).bit_length() * abs(exponent) > _LARGEST_POWER_BITS:
            raise OverflowError
    return _symbolic_table()[function](*arguments)


@lru_cache(maxsize=1)
def _symbolic_table() -> Mapping[str, Callable[..., Any]]:
    import sympy

    own = {
        "pi": lambda: sympy.pi,
        "e": lambda: sympy.E,
        "abs": sympy.Abs,
        "ceil": sympy.ceiling,
        "min": sympy.Min,
        "max": sympy.Max,
        "relu": lambda x: sympy.Max(x, 0),
        "comb": sympy.binomial,
    }
    return {name: getattr(sympy, name) for name in _REAL if hasattr(sympy, name)} | _arithmetic(sympy) | own


def _arithmetic(library: Any) -> dict[str, Callable[..., Any]]:
    """What SymPy and mpmath write in the same way."""
    return {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
        "^": lambda a, b: a**b,
        "neg": lambda a: -a,
        "%": lambda a: a / 100,
        "!": library.factorial,
        "log2": lambda x: library.log(x) / library.log(2),
        "log10": lambda x: library.log(x) / library.log(10),
        "round": lambda x, digits=0: library.floor((2 * x * 10**digits + 1) / 2) / 10**digits,
        "sigmoid": lambda x: 1 / (1 + library.exp(-x)),
        "softplus": lambda x: library.log(1 + library.exp(x)),
    }
