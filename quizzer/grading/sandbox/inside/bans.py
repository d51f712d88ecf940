"""Inside a sandbox: the functions that an exercise bans, found in the text of a submission before anything of it runs.

A ban says what the exercise is about; it is worth no more than that. Whoever wants to get round it can (`eval`,
`vars(np)["ta" + "nh"]`), and deceives only himself: nothing that is expected is hidden behind a banned function.

Of PyTorch, a submission may use what NumPy can do too. Exercises ask for what NumPy lacks, and PyTorch has much of that
in a word: layers, activations, losses, optimisers, derivatives, distributions.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Collection, Mapping

import numpy as np

from quizzer.grading.sandbox.inside import mentions

_NAMESPACES = frozenset(
    {"nn", "optim", "autograd", "func", "special", "distributions", "masked", "sparse", "nested", "ops"}
)
"""The parts of PyTorch that hold them, and its private ones, whose names begin with `_`."""

_LAYERS = re.compile(r"lstm|gru|rnn|conv|pool|(?:batch|group|layer|instance)_norm|dropout|cdist")
"""What else stands for a layer among the functions that are no part of these."""

_ALLOWED = frozenset({*dir(np), *dir(math), "one_hot", "unfold"})
"""What NumPy can do, some of it in an expression: `np.eye(n)[y]`, `sliding_window_view`."""


def banned_calls(source: bytes, name: str, banned: Collection[str]) -> list[tuple[str, int]]:
    """The banned functions that a source mentions, as a person would name them, each with its line.

    Args:
        source: The text.
        name: Of the exercise's function; whatever PyTorch calls by the same name is not for it.
        banned: Functions such as `np.tanh`; theirs in PyTorch are banned too.
    """
    by_full_name = {mentions.full_name(call): call for call in banned}
    own = {name, *(call.rpartition(".")[2] for call in banned)}
    named = ((by_full_name.get(full) or _of_pytorch(full, own), line) for full, line in mentions.mentioned(source))
    return [(call, line) for call, line in named if call]


def _of_pytorch(mentioned: str, own: Collection[str]) -> str | None:
    """How to name a function of PyTorch that would do an exercise; None for any other."""
    torch = sys.modules.get("torch")
    if torch is None:
        return None
    if mentioned.startswith("."):
        is_method = hasattr(torch.Tensor, mentioned[1:])
        return f"Tensor{mentioned}" if is_method and _does_an_exercise(f"torch{mentioned}", own) else None
    is_function = mentioned.startswith("torch.") and mentioned not in sys.modules
    return mentioned if is_function and _does_an_exercise(mentioned, own) else None


def _does_an_exercise(name: str, own: Collection[str]) -> bool:
    """Whether `torch.nn.functional.softmax`, or whatever the name is, is not for a submission."""
    _, first, *rest = name.split(".")
    last = [first, *rest][-1]
    if last.startswith("__"):
        return False
    plain = last.rstrip("_")  # what works in place is called so with a `_` behind it
    if plain in own or plain == "backward":
        return True
    if plain in _ALLOWED:
        return False
    return first in _NAMESPACES or first.startswith("_") or _is_layer(plain)


def _is_layer(name: str) -> bool:
    """Whether a function outside the namespaces is one that they have too, or stands for a layer."""
    scopes: list[Mapping[str, object]] = [vars(sys.modules[f"torch.{part}"]) for part in ("nn.functional", "special")]
    found = next((scope[name] for scope in scopes if name in scope), None)
    return (callable(found) and not isinstance(found, type)) or _LAYERS.search(name) is not None
