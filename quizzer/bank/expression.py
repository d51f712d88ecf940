"""Formulas as people type them, read by a parser of our own: nothing is ever evaluated as Python.

`2x^2 + log(1/p)` and `2 * x**2 + ln(1/p)` are the same formula. `log` is the natural logarithm; `log(x, 2)` has a base.
A product may leave out its sign (`2x`, `2(x+1)`, `x y`) unless that could be read two ways (`1/2x`, `e^2x`).
A formula is kept as a postfix program, so that neither depth nor length of it can exhaust the stack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NoReturn

from quizzer.bank import functions
from quizzer.errors import QuizzerError
from quizzer.sentences import mark, say
from quizzer.text.nearest import closest
from quizzer.text.terminal import clean_line

MAX_LENGTH: Final = 1000
MAX_DEPTH: Final = 40

_SAME: Final = str.maketrans(
    {"−": "-", "–": "-", "×": "*", "·": "*", "⋅": "*", "∗": "*", "÷": "/", "∕": "/", "[": "(", "{": "("}
    | {"]": ")", "}": ")", "µ": "μ", "ϵ": "ε", "ϕ": "φ", "“": '"', "”": '"', "\u00a0": " ", "\u3000": " "}
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {"［": "(", "｛": "(", "］": ")", "｝": ")"}
)
"""Characters that mean another one; each is replaced by exactly one, so that positions stay."""

_SUPERSCRIPT: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_GREEK_NAMES: Final = """
alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu
nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega"""
_GREEK: Final = {chr(ord("α") + i): name for i, name in enumerate(_GREEK_NAMES.split())}
_TOKEN: Final = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<super>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<name>[α-ω](?:_\w+|[0-9]+)?|[^\W\d_](?:(?![⁰¹²³⁴⁵⁶⁷⁸⁹])\w)*)"
    r"|(?P<op>\*\*|[-+*/^(),%!√])"
)


class ExpressionError(QuizzerError):
    """A formula that cannot be read or has no value.

    `what` is for authors, in English as all that is wrong with a bank; `said` is for learners, in their language.

    Args:
        sentence: What is wrong, marked for translation, with `{placeholders}` for the values.
        position: The offending character, counted from 0.
        formula: The formula, to be quoted with the position; None to say the sentence alone.
    """

    def __init__(self, sentence: str, *, position: int = 0, formula: str | None = None, **values: object) -> None:
        self._sentence = sentence
        self._values = values
        self._formula = formula
        self.position = position
        super().__init__(self._placed(_in_english))

    @property
    def said(self) -> str:
        """What is wrong, in the language spoken."""
        return self._placed(say)

    def _placed(self, tell: Callable[..., str]) -> str:
        what = tell(self._sentence, **self._values)
        if self._formula is None:
            return what
        at_end = self.position >= len(self._formula)
        place = tell(mark("at the end")) if at_end else tell(mark("at character {n}"), n=self.position + 1)
        shown = clean_line(self._formula, 80)
        return tell(mark("{what} ({place} of `{formula}`)"), what=what, place=place, formula=shown)


def _in_english(sentence: str, **values: object) -> str:
    return sentence.format(**values) if values else sentence


@dataclass(frozen=True, slots=True)
class _Step:
    """One instruction: push a number (as written), push a variable, or apply a function to the top of the stack."""

    position: int
    number: str | None = None
    name: str | None = None
    function: str = ""
    arity: int = 0


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed formula.

    Attributes:
        text: As it was written.
        names: The variables that occur in it.
    """

    text: str
    names: frozenset[str]
    program: tuple[_Step, ...]

    def evaluate(self, values: Mapping[str, float | int]) -> float:
        """Its value as a finite real number. Raises ExpressionError where there is none (1/0, log(-1), overflow)."""
        numbers = {name: float(value) for name, value in values.items()}
        return float(self._run(float, numbers, functions.real)) + 0.0  # no negative zero: it would be shown as -0

    def evaluate_precisely(self, values: Mapping[str, float | int]) -> Any:
        """Its value to fifty digits, an mpmath number; imports mpmath.

        To be called where `evaluate` has a value: that bounds the numbers on the way, and with them the time taken.
        """
        context = functions.precise_context()
        return self._run(context.mpf, {name: context.mpf(value) for name, value in values.items()}, functions.precise)

    def to_sympy(self, symbols: Mapping[str, Any]) -> Any:
        """The SymPy expression over `symbols` (by name), decimals taken exactly; imports SymPy.

        Raises ExpressionError for a power or factorial that is too large to be written out.
        """
        import sympy

        return self._run(sympy.Rational, symbols, functions.symbolic)

    def _run(
        self, number: Callable[[str], Any], values: Mapping[str, Any], apply: Callable[[str, list[Any]], Any]
    ) -> Any:
        """Run the program over one kind of numbers."""
        stack: list[Any] = []
        for step in self.program:
            if step.number is not None:
                stack.append(number(step.number))
            elif step.name is not None:
                stack.append(values[step.name])
            else:
                start = len(stack) - step.arity
                arguments = stack[start:]
                del stack[start:]
                try:
                    stack.append(apply(step.function, arguments))
                except ZeroDivisionError:
                    _fail(mark("this divides by zero"), self.text, step.position)
                except OverflowError:
                    _fail(mark("this is too large a number"), self.text, step.position)
                except ValueError as error:
                    _fail(str(error), self.text, step.position)
        return stack.pop()


def parse(text: str, names: Collection[str] = ()) -> Expression:
    """Parse a formula over `names`, the constants pi and e, and the usual functions. Raises ExpressionError."""
    return _parse(text, frozenset(names))


@lru_cache(maxsize=1024)  # a bank says most of its formulas several times, in each language and in the explanation
def _parse(text: str, names: frozenset[str]) -> Expression:
    if len(text) > MAX_LENGTH:
        sentence = mark("the formula has {n} characters; at most {most} are read")
        raise ExpressionError(sentence, n=len(text), most=MAX_LENGTH)
    parser = _Parser(text, names)
    parser.formula()
    used = frozenset(step.name for step in parser.program if step.name is not None)
    return Expression(text, used, tuple(parser.program))


def _fail(sentence: str, formula: str, position: int, **values: object) -> NoReturn:
    raise ExpressionError(sentence, position=position, formula=formula, **values)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    position: int
    spaced: bool  # whether a blank stands before it


def _tokens(text: str) -> list[_Token]:
    """The tokens, and an end token that is no other."""
    plain = text.translate(_SAME)
    tokens: list[_Token] = []
    position, spaced = 0, False
    while position < len(plain):
        match = _TOKEN.match(plain, position)
        if match is None:
            _fail(_strange(plain[position]), text, position, character=_shown(plain[position]))
        kind = str(match.lastgroup)
        if kind == "space":
            spaced = True
        else:
            tokens.append(_Token(kind, "^" if match[0] == "**" else match[0], position, spaced))
            spaced = False
        position = match.end()
    tokens.append(_Token("end", "", len(text), spaced))
    return tokens


def _strange(character: str) -> str:
    advice = {
        "=": mark("give only the right-hand side, without `=`"),
        "\\": mark("write a/b, sqrt(x), x^2 rather than LaTeX"),
        "|": mark("write abs(x) for an absolute value"),
        "$": mark("leave out the dollar signs"),
        "_": mark("a name starts with a letter"),
    }
    return advice.get(character, mark("{character} does not belong in a formula"))


def _shown(character: str) -> str:
    return f"`{character}`" if character.isprintable() else f"U+{ord(character):04X}"


class _Parser:
    """Precedence climbing over the tokens; writes the postfix program."""

    def __init__(self, text: str, names: frozenset[str]) -> None:
        self.text = text
        self.names = names
        self.tokens = _tokens(text)
        self.index = 0
        self.depth = 0
        self.program: list[_Step] = []

    @property
    def next(self) -> _Token:
        return self.tokens[self.index]

    def take(self, *texts: str) -> _Token | None:
        """The next token if it is one of these operators."""
        token = self.next
        if token.kind == "op" and token.text in texts:
            self.index += 1
            return token
        return None

    def fail(self, sentence: str, position: int | None = None, **values: object) -> NoReturn:
        _fail(sentence, self.text, self.next.position if position is None else position, **values)

    def apply(self, function: str, arity: int, position: int) -> None:
        self.program.append(_Step(position, function=function, arity=arity))

    def formula(self) -> None:
        if self.next.kind == "end":
            self.fail(mark("a formula was expected"))
        self.sum()
        if self.next.kind != "end":
            self.fail(mark("`{token}` was not expected"), token=self.next.text)

    def sum(self) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fail(mark("the formula is nested more than {most} deep"), most=MAX_DEPTH)
        self.product()
        while token := self.take("+", "-"):
            self.product()
            self.apply(token.text, 2, token.position)
        self.depth -= 1

    def product(self) -> None:
        """Factors with `*` or `/` between them, or nothing where it cannot be read two ways."""
        loose = self.signed()
        divided = False
        while True:
            if token := self.take("*", "/"):
                loose = self.signed()
                self.apply(token.text, 2, token.position)
                divided = token.text == "/"
            elif self.next.kind == "name" or self.next.text in {"(", "√"}:
                if divided or (loose and not self.next.spaced):
                    self.fail(mark("this can be read two ways; write the `*` and the brackets"))
                position = self.next.position
                loose = self.power()
                self.apply("*", 2, position)
            else:
                return

    def signed(self) -> bool:
        """A factor with its signs; -x^2 is -(x^2)."""
        negative, position = False, self.next.position
        while token := self.take("-", "+"):
            negative ^= token.text == "-"
        loose = self.power()
        if negative:
            self.apply("neg", 1, position)
        return loose

    def power(self) -> bool:
        """An operand with its powers, right to left. True if it ends in an exponent that a product might belong to."""
        loose = self.postfix()
        if token := self.take("^"):
            self.depth += 1
            if self.depth > MAX_DEPTH:
                self.fail(mark("the formula is nested more than {most} deep"), most=MAX_DEPTH)
            bare = self.next.text != "("
            loose = self.signed() or bare
            self.apply("^", 2, token.position)
            self.depth -= 1
        return loose

    def postfix(self) -> bool:
        loose = self.operand()
        while True:
            if token := self.take("%", "!"):
                self.apply(token.text, 1, token.position)
                if self.next.kind in {"number", "name"} or self.next.text == "(":
                    self.fail(mark("an operator was expected after `{token}`"), token=token.text)
                loose = False
            elif self.next.kind == "super":
                token = self.next
                self.index += 1
                self.program.append(_Step(token.position, number=token.text.translate(_SUPERSCRIPT)))
                self.apply("^", 2, token.position)
                loose = False
            else:
                return loose

    def operand(self) -> bool:
        """A number, a name, a call or a bracket; True if a following product might belong inside it (`√2x`)."""
        token = self.next
        self.index += 1
        if token.kind == "number":
            self.number(token)
        elif token.kind == "name":
            self.name(token)
        elif token.text == "√":
            if self.next.text == "√":
                self.fail(mark("write sqrt(sqrt(x))"))
            bare = self.next.text != "("
            self.operand()
            self.apply("sqrt", 1, token.position)
            return bare
        elif token.text == "(":
            self.sum()
            self.close()
        else:
            self.index -= 1
            self.fail(mark("a number, a name or `(` was expected"))
        return False

    def close(self) -> None:
        if not self.take(")"):
            if self.next.kind == "end":
                self.fail(mark("`)` was expected"))
            self.fail(mark("`{token}` was not expected"), token=self.next.text)

    def number(self, token: _Token) -> None:
        if not abs(float(token.text)) < functions.HUGE:
            self.fail(mark("this is too large a number"), token.position)
        self.program.append(_Step(token.position, number=token.text))

    def name(self, token: _Token) -> None:
        spelled = _GREEK.get(token.text[0], token.text[0]) + token.text[1:]
        for name in (token.text, spelled):
            if name in self.names:
                self.program.append(_Step(token.position, name=name))
                return
        if spelled in functions.CONSTANTS:
            self.apply(spelled, 0, token.position)
            return
        function = functions.NAMES.get(spelled)
        if function is None:
            self.unknown(token)
        if not self.take("("):
            self.fail(mark("`{name}` needs brackets: {name}(...)"), name=spelled)
        count = 1
        self.sum()
        while self.take(","):
            self.sum()
            count += 1
        self.close()
        least, most = functions.ARITY[function]
        if not least <= count <= most:
            wanted = f"{least}" if least == most else f"{least}-{most}" if most < MAX_LENGTH else f"≥ {least}"
            sentence = mark("`{name}` takes {wanted} arguments, not {count}")
            self.fail(sentence, token.position, name=spelled, wanted=wanted, count=count)
        self.apply(function, count, token.position)

    def unknown(self, token: _Token) -> NoReturn:
        """Refuse a name, with the likeliest remedy."""
        name, position = token.text, token.position
        if all(letter in self.names for letter in name):
            self.fail(
                mark("`{name}` is not known; for a product write {product}"),
                position,
                name=name,
                product="*".join(name),
            )
        close = closest(name, sorted({*self.names, *functions.NAMES, *functions.CONSTANTS}))
        if close:
            self.fail(mark("`{name}` is not known; did you mean `{close}`?"), position, name=name, close=close)
        if not self.names:
            self.fail(mark("`{name}` is not known; variables here: none"), position, name=name)
        names = ", ".join(sorted(self.names))
        self.fail(mark("`{name}` is not known; variables here: {names}"), position, name=name, names=names)
