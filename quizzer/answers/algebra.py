"""The simplified difference of two formulas, by SymPy in a process of its own that is killed at a time limit."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Final

import msgspec

from quizzer.bank.expression import ExpressionError, parse
from quizzer.bank.parts import Domain, assumptions

SECONDS: Final = 3.0
_MEMORY: Final = 2**30
_LONGEST: Final = 160
"""A difference longer than this in LaTeX explains nothing."""


def difference(given: str, key: str, variables: Mapping[str, Domain], *, seconds: float = SECONDS) -> str | None:
    """`given - key`, simplified, as LaTeX; None where SymPy does not find anything short in time."""
    request = json.dumps({"given": given, "key": key, "variables": msgspec.to_builtins(dict(variables))})
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "quizzer.answers.algebra"],
            input=request.encode(),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except (subprocess.TimeoutExpired, OSError):
        return None
    latex = done.stdout.decode(errors="replace").strip()
    return latex if done.returncode == 0 and 0 < len(latex) <= _LONGEST else None


def simplified_difference(given: str, key: str, variables: Mapping[str, Domain]) -> str:
    """The same in this process, without a limit. Raises ExpressionError."""
    import sympy

    symbols = {name: sympy.Symbol(name, **assumptions(domain)) for name, domain in variables.items()}
    a, b = (parse(text, variables).to_sympy(symbols) for text in (given, key))
    return str(sympy.latex(sympy.simplify(a - b)))


def main() -> None:
    """Answer one request on standard input."""
    _limit_memory()
    request = json.loads(sys.stdin.read())
    try:
        variables = msgspec.convert(request["variables"], dict[str, Domain])
        sys.stdout.write(simplified_difference(request["given"], request["key"], variables))
    except (ExpressionError, MemoryError, RecursionError):
        sys.exit(1)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows: the time limit has to do
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()
