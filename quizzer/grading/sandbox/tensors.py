"""Inside a sandbox: what a submission returns in PyTorch, as plain arrays. PyTorch itself is never imported here."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
import numpy.typing as npt

from quizzer.grading.sandbox.phrase import Phrase, mark

OUT_OF_MEMORY = "DefaultCPUAllocator: can't allocate memory"
"""What PyTorch says in a RuntimeError where others raise MemoryError."""


def pytorch() -> Any:
    """PyTorch, or None if this process does not have it."""
    return sys.modules.get("torch")


def is_tensor(kind: type) -> bool:
    """Whether instances of a class are tensors of PyTorch."""
    torch = pytorch()
    return torch is not None and issubclass(kind, torch.Tensor)


def as_array(tensor: Any) -> npt.NDArray[Any] | Phrase:
    """The numbers of a tensor, by the methods of its base class, so that nothing redefined is asked.

    What no array can hold is returned as its description, such as `a nested tensor`.
    """
    torch = pytorch()
    with torch._C.DisableTorchFunctionSubclass():  # noqa: SLF001 - the switch that PyTorch's own docs name
        try:
            array = torch.Tensor.numpy(tensor, force=True)
        except Exception:  # each kind that has no array refuses in its own way
            return _description(tensor, torch)
    return array if type(array) is np.ndarray else _NO_TENSOR


_NO_TENSOR = Phrase(mark("something that only looks like a tensor"), {})


def _description(tensor: Any, torch: Any) -> Phrase:
    base = torch.Tensor
    if base.is_meta.__get__(tensor):
        return Phrase(mark("a tensor without data (device `meta`)"), {})
    if base.is_nested.__get__(tensor):
        return Phrase(mark("a nested tensor"), {})
    layout, dtype = (str(x).removeprefix("torch.") for x in (base.layout.__get__(tensor), base.dtype.__get__(tensor)))
    if layout != "strided":
        return Phrase(mark("a tensor of layout {layout}"), {"layout": layout})
    if not hasattr(np, dtype):
        return Phrase(mark("a tensor of {dtype}, which NumPy does not have"), {"dtype": dtype})
    return _NO_TENSOR


def rehearse() -> None:
    """Compute something small: what PyTorch looks up about the processor cannot be read once the sandbox is locked."""
    torch = pytorch()
    image = torch.ones(1, 1, 3, 3)
    torch.conv2d(image, image)
    torch.linalg.solve(torch.eye(2, dtype=torch.float64), torch.ones(2, dtype=torch.float64))
