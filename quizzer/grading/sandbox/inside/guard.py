"""Inside a sandbox: functions that an exercise bans, kept from code that finds them in ways its text does not show.

`mentions` reads the text; what is put together while it runs (`eval`, `vars(np)["ta" + "nh"]`) is stopped here. NumPy
itself goes on using its functions.

This holds off shortcuts, not attacks. The functions are still in this process: `ctypes`, `gc` or code compiled under
the name of a file of NumPy get hold of them. That harms nobody: nothing that is expected is hidden behind them.
"""

from __future__ import annotations

import functools
import os
import sys
import types
from collections.abc import Callable, Iterable, Set
from pathlib import Path
from typing import Any, NoReturn

from quizzer.grading.sandbox.inside import mentions

_HOMES = {"numpy", "math", "cmath"}
"""The packages whose functions can be banned."""

_trusted_folders: list[str] = []


def withhold(banned: Iterable[str]) -> None:
    """Let every function of `banned` (such as `np.tanh`) raise RuntimeError, except for NumPy and the harness."""
    libraries = [sys.modules[name].__path__[0] for name in ("numpy", "torch") if name in sys.modules]
    folders = (f"{folder}{os.sep}" for folder in (*libraries, Path(__file__).parents[1]))
    _trusted_folders[:] = ["<frozen importlib", *folders]  # importing looks for a name before it is used
    modules = [m for n, m in list(sys.modules.items()) if n.partition(".")[0] in _HOMES and m is not None]
    for call in banned:
        function = _found(call)
        if not callable(function) or isinstance(function, type):
            continue
        places = [(m, name) for m in modules for name, value in vars(m).items() if value is function]
        stand_in = _stand_in(call, function, {name for _, name in places})
        for module, name in places:
            setattr(module, name, stand_in)


def _found(call: str) -> Any:
    first, *rest = mentions.full_name(call).split(".")
    return functools.reduce(lambda value, name: getattr(value, name, None), rest, sys.modules.get(first))


def _stand_in(call: str, function: Callable[..., Any], names: Set[str]) -> Any:
    def refuse() -> NoReturn:
        raise RuntimeError(mentions.refusal(call))

    class StandIn:
        """The function for NumPy; a refusal for everybody else."""

        def __call__(self, *arguments: Any, **named: Any) -> Any:
            return function(*arguments, **named) if trusted_caller(names) else refuse()

        def __getattr__(self, name: str) -> Any:  # a ufunc has methods
            return getattr(function, name) if trusted_caller(names) else refuse()

    return StandIn()


def trusted_caller(names: Set[str] = frozenset()) -> bool:
    """Whether NumPy, PyTorch or the harness called the function that called this one, of its own accord.

    That is told by the file that the calling code is from: `exec` chooses everything else. With `names`, the function
    must be mentioned by one of them: `np.vectorize` mentions none that is handed to it.
    """
    frame: types.FrameType | None = sys._getframe(2)  # noqa: SLF001 - there is no other quick way to it
    while frame is not None and frame.f_code.co_filename.startswith(tuple(_trusted_folders)):
        if not names or not names.isdisjoint(frame.f_code.co_names):
            return True
        frame = frame.f_back
    return False
