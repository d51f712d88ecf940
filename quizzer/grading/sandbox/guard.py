"""Inside a sandbox: functions that an exercise bans, kept from code that finds them in ways its text does not show.

`mentions` reads the text; what is put together while it runs (`eval`, `vars(np)["ta" + "nh"]`) is stopped here. NumPy
itself goes on using its functions. This holds off shortcuts, not attacks: it hides no expected value.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from quizzer.grading.sandbox import mentions

_TRUSTED = frozenset({"numpy", "torch", "quizzer"})


def withhold(banned: Iterable[str]) -> None:
    """Let every function of `banned` (such as `np.tanh`) raise RuntimeError, except for NumPy and the harness."""
    modules = [m for n, m in list(sys.modules.items()) if n.partition(".")[0] == "numpy" and m is not None]
    for call in banned:
        function = _found(call)
        if not callable(function) or isinstance(function, type):
            continue
        stand_in = _stand_in(call, function)
        for module in modules:
            for name in [name for name, value in vars(module).items() if value is function]:
                setattr(module, name, stand_in)


def _found(call: str) -> Any:
    first, *rest = mentions.full_name(call).split(".")
    return functools.reduce(lambda value, name: getattr(value, name, None), rest, sys.modules.get(first))


def _stand_in(call: str, function: Callable[..., Any]) -> Any:
    def refuse() -> NoReturn:
        raise RuntimeError(mentions.refusal(call))

    class StandIn:
        """The function for NumPy; a refusal for everybody else."""

        def __call__(self, *arguments: Any, **named: Any) -> Any:
            return function(*arguments, **named) if trusted_caller() else refuse()

        def __getattr__(self, name: str) -> Any:  # a ufunc has methods
            return getattr(function, name) if trusted_caller() else refuse()

    return StandIn()


def trusted_caller() -> bool:
    """Whether NumPy, PyTorch or the harness called the function that called this one."""
    caller = sys._getframe(2)  # noqa: SLF001 - there is no other quick way to it
    return str(caller.f_globals.get("__name__")).partition(".")[0] in _TRUSTED
