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
from typing import Any, ClassVar

import numpy as np

from quizzer.grading.sandbox.inside import guard, mentions
from quizzer.grading.sandbox.tensors import pytorch

_NAMESPACES = frozenset(
    {"nn", "optim", "autograd", "func", "special", "distributions", "masked", "sparse", "nested", "ops"}
)
"""The parts of PyTorch that hold them, and its private ones, whose names begin with `_`."""

_LAYERS = re.compile(r"lstm|gru|rnn|conv|pool|(?:batch|group|layer|instance)_norm|dropout|cdist")
"""What else stands for a layer among the functions that are no part of these."""

_ALLOWED = frozenset({*dir(np), *dir(math), "one_hot", "unfold"})
"""What NumPy can do, some of it in an expression: `np.eye(n)[y]`, `sliding_window_view`."""


class Shortcuts:
    """The rule for one exercise.

    Args:
        name: Of its function; whatever PyTorch calls by the same name is not for it.
        banned: Functions of NumPy that it bans (`np.tanh`): theirs in PyTorch are banned too.
    """

    in_force: ClassVar[Shortcuts | None] = None

    def __init__(self, name: str, banned: Sequence[str]) -> None:
        self._own = {name, *(call.rpartition(".")[2] for call in banned)}
        self._but: Collection[str] = ()

    def call(self, name: str) -> str | None:
        """How to name a function to a person if it is a shortcut; `name` as `mentions.mentioned` gives it."""
        if name.startswith("."):
            is_method = hasattr(pytorch().Tensor, name[1:])
            return f"Tensor{name}" if is_method and self.bans(f"torch{name}") else None
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
        if plain in _ALLOWED:
            return False
        if first in _NAMESPACES or first.startswith("_"):
            return True
        return plain in _of_layers() or _LAYERS.search(plain) is not None

    def withhold(self, but: Collection[str]) -> None:
        """Let whatever is banned raise RuntimeError from now on, except for PyTorch itself, and except `but`."""
        put_stand_ins()
        for name in self._own:
            _put_method(name)
        self._but = but
        Shortcuts.in_force = self

    def withholds(self, call: str) -> bool:
        """Whether a function is withheld; `call` as `call` gives it."""
        return call not in self._but and self.bans(call if call.startswith("torch.") else f"torch.{call}")


@functools.cache
def put_stand_ins() -> None:
    """Put something in the place of PyTorch's modules and methods that knows the rule once there is one in force.

    A process that does so before it forks spares its jobs the time.
    """
    _of_layers()  # as long as the modules themselves can be looked into
    for name in list(sys.modules):
        root, *rest = name.split(".", 2)
        if name == "torch" or (root == "torch" and rest[0] in _NAMESPACES):
            sys.modules[name] = _Module(sys.modules[name])
    rule = Shortcuts("", ())
    for name in dir(pytorch().Tensor):
        if rule.bans(f"torch.{name}"):
            _put_method(name)


def _put_method(name: str) -> None:
    tensor = pytorch().Tensor
    method = getattr(tensor, name, None)
    if method is None or hasattr(method, "__wrapped__"):
        return

    @functools.wraps(method)
    def stand_in(*arguments: Any, **named: Any) -> Any:
        rule = Shortcuts.in_force
        if rule is not None and rule.withholds(f"Tensor.{name}") and not guard.trusted_caller():
            raise RuntimeError(mentions.refusal(f"Tensor.{name}"))
        return method(*arguments, **named)

    setattr(tensor, name, stand_in)


class _Module(types.ModuleType):
    """A module of PyTorch as a submission sees it."""

    def __init__(self, module: types.ModuleType) -> None:
        super().__init__(module.__name__, module.__doc__)
        own = {"__all__", "__getattr__"}
        vars(self).update((n, v) for n, v in vars(module).items() if n.startswith("__") and n not in own)
        vars(self)["_module"] = module

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._module, name)
        if isinstance(found, types.ModuleType):
            return sys.modules.get(found.__name__, found)
        rule = Shortcuts.in_force
        if rule is None:
            return found
        if name == "__all__":
            return [n for n in found if not rule.bans(f"{self.__name__}.{n}")]
        if rule.withholds(f"{self.__name__}.{name}") and not guard.trusted_caller():
            raise RuntimeError(mentions.refusal(f"{self.__name__}.{name}"))
        return found

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._module, name, value)


@functools.cache
def _of_layers() -> frozenset[str]:
    """The functions of the namespaces that PyTorch also has elsewhere."""
    functional, special = (sys.modules[f"torch.{name}"] for name in ("nn.functional", "special"))
    found = {**vars(functional), **vars(special)}
    return frozenset(name for name, value in found.items() if callable(value) and not isinstance(value, type))
