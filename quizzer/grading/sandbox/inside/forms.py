"""Inside a sandbox: the same arguments in another form, because a right function is right on all of them."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from quizzer.grading.sandbox.protocol import Function, Rng

FORMS = ("plain", "readonly", "strided", "float32", "rounded")
"""As generated; not writable; not contiguous; float64 as float32; float64 values that float32 can hold."""


def _strided(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The same values, Fortran order where there are two axes or more, every second element where there is one."""
    if array.ndim >= 2:
        return np.asfortranarray(array)
    return np.repeat(array, 2)[::2] if array.ndim else array


def _readonly(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    array.flags.writeable = False
    return array


def _float32(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return array.astype(np.float32) if array.dtype == np.float64 else array


def _rounded(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return array.astype(np.float32).astype(np.float64) if array.dtype == np.float64 else array


_CHANGES: dict[str, Callable[[npt.NDArray[Any]], npt.NDArray[Any]]] = {
    "readonly": _readonly,
    "strided": _strided,
    "float32": _float32,
    "rounded": _rounded,
}


def present(arguments: Any, form: str) -> Any:
    """The arguments with every array, however deep in lists and dicts, in the given form."""
    change = _CHANGES.get(form)
    return arguments if change is None else _on_arrays(arguments, change)


def _on_arrays(value: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(value, np.ndarray):
        return change(value)
    if isinstance(value, list | tuple):
        return type(value)(_on_arrays(item, change) for item in value)
    if isinstance(value, dict):
        return {key: _on_arrays(item, change) for key, item in value.items()}
    return value


def come_alive(arguments: Any) -> Any:
    """The arguments as they are passed: a `Function` compiled, an `Rng` seeded.

    What needs no change is passed on as it is, so that a change to it can be seen.
    """
    if isinstance(arguments, dict):
        return {name: _live(value) for name, value in arguments.items()}
    return tuple(_live(value) for value in arguments)


def _live(value: Any) -> Any:
    if isinstance(value, Function):
        return compiled(value)
    if isinstance(value, Rng):
        return np.random.default_rng(value.seed)
    if isinstance(value, list | tuple) and any(isinstance(item, Function | Rng) for item in value):
        return type(value)(_live(item) for item in value)
    if isinstance(value, dict) and any(isinstance(item, Function | Rng) for item in value.values()):
        return {key: _live(item) for key, item in value.items()}
    return value


def compiled(function: Function) -> Callable[..., Any]:
    """The last function that the source defines."""
    scope: dict[str, Any] = {"np": np, "__builtins__": builtins}
    known = set(scope)
    exec(compile(function.source, "<bank function>", "exec"), scope)  # noqa: S102 - the bank's own text
    defined: list[Callable[..., Any]] = [v for name, v in scope.items() if name not in known and callable(v)]
    if not defined:
        raise ValueError("Function(...) holds no function")
    return defined[-1]
