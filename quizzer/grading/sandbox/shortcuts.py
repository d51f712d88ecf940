"""Inside a sandbox: what PyTorch has that would do an exercise, kept from a submission.

The rule: of PyTorch, a submission may use what NumPy can do too. Exercises ask for what NumPy lacks, and PyTorch has
much of that in a word: layers, activations, losses, optimisers, derivatives, distributions. Like `guard`, this holds
off shortcuts, not attacks: it hides no expected value.
"""

from __future__ import annotations

import functools
import math
import re
import sys
import types
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np

from quizzer.grading.sandbox import guard, mentions
from quizzer.grading.sandbox.tensors import torch_module

_NAMESPACES = frozenset(
    {"nn", "optim", "autograd", "func", "special", "distributions", "masked", "sparse", "nested", "ops"}
)
"""The parts of PyTorch that hold them, and its private ones, whose names begin with `_`."""

_LAYERS = re.compile(r"lstm|gru|rnn|conv|pool|(?:batch|group|layer|instance)_norm|dropout|cdist")
"""What else stands for a layer among the functions that are no part of these."""

_HELPERS = frozenset({"one_hot", "unfold"})
"""What NumPy does in an expression: `np.eye(n)[y]`, `sliding_window_view`."""


class Shortcuts:
    """The rule for one exercise.

    Args:
        name: Of its function; whatever PyTorch calls by the same name is not for it.
        banned: Functions of NumPy that it bans (`np.tanh`): theirs in PyTorch are banned too.
    """

    def __init__(self, name: str, banned: Sequence[str]) -> None:
        self._own = {name, *(call.rpartition(".")[2] for call in banned)}
        self._torch: Any = torch_module()

    def call(self, name: str) -> str | None:
        """How to name a function to a person if it is a shortcut; `name` as `mentions.mentioned` gives it."""
        if name.startswith("."):
            return f"Tensor{name}" if hasattr(self._torch.Tensor, name[1:]) and self.bans(f"torch{name}") else None
        return name if name.startswith("torch.") and name not in sys.modules and self.bans(name) else None

    def bans(self, name: str) -> bool:
        """Whether `torch.nn.functional.softmax`, or whatever the name is, is not for the submission."""
        _, first, *rest = name.split(".")
        last = [first, *rest][-1]
        if last.startswith("__"):
            return False
        plain = last.rstrip("_")  # what works in place is called so with a `_` behind it
        if plain in self._own or plain == "backward":
            return True
        if hasattr(np, plain) or hasattr(math, plain) or plain in _HELPERS:
            return False
        if first in _NAMESPACES or first.startswith("_"):
            return True
        return plain in _of_layers() or _LAYERS.search(plain) is not None

    def withhold(self, but: Collection[str]) -> None:
        """Let whatever is banned raise RuntimeError, except for PyTorch itself, and except `but` (see `call`)."""
        torch = self._torch
        for name in list(sys.modules):
            root, *rest = name.split(".", 2)
            if name == "torch" or (root == "torch" and rest[0] in _NAMESPACES):
                sys.modules[name] = _Front(sys.modules[name], self, but)
        for name in dir(torch.Tensor):
            if f"Tensor.{name}" not in but and self.bans(f"torch.{name}"):
                setattr(torch.Tensor, name, _refusing(f"Tensor.{name}", getattr(torch.Tensor, name)))


@functools.cache
def _of_layers() -> frozenset[str]:
    """The functions of the namespaces that PyTorch also has elsewhere."""
    functional, special = (sys.modules[f"torch.{name}"] for name in ("nn.functional", "special"))
    found = {**vars(functional), **vars(special)}
    return frozenset(name for name, value in found.items() if callable(value) and not isinstance(value, type))


class _Front(types.ModuleType):
    """A module of PyTorch as a submission sees it."""

    def __init__(self, module: types.ModuleType, rule: Shortcuts, but: Collection[str]) -> None:
        super().__init__(module.__name__, module.__doc__)
        vars(self).update((n, v) for n, v in vars(module).items() if n.startswith("__") and n != "__getattr__")
        vars(self).update(_module=module, _rule=rule, _but=but)
        if "__all__" in vars(self):
            vars(self)["__all__"] = [n for n in module.__all__ if not rule.bans(f"{self.__name__}.{n}")]

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._module, name)
        if isinstance(found, types.ModuleType):
            return sys.modules.get(found.__name__, found)
        full = f"{self.__name__}.{name}"
        if full not in self._but and self._rule.bans(full) and not guard.trusted_caller():
            raise RuntimeError(mentions.refusal(full))
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._module, name, value)


def _refusing(call: str, method: Any) -> Any:
    @functools.wraps(method)
    def stand_in(*arguments: Any, **named: Any) -> Any:
        if guard.trusted_caller():
            return method(*arguments, **named)
        raise RuntimeError(mentions.refusal(call))

    return stand_in
