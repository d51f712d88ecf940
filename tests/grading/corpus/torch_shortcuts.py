"""Submissions that let PyTorch do the exercise, and others that only look as if they did."""

from __future__ import annotations

SOFTMAX = "(x - x.amax(axis, keepdim=True)).exp() / (x - x.amax(axis, keepdim=True)).exp().sum(axis, keepdim=True)"


def softmax(result: str = SOFTMAX, before: str = "") -> str:
    """The submission that returns the expression, in which `x` is the input as a tensor."""
    return (
        f"{before}\nimport torch\ndef softmax(x, axis=-1):\n    x = torch.as_tensor(x).double()\n    return {result}\n"
    )


SHORTCUTS: dict[str, tuple[str, str]] = {
    "function": ("torch.softmax", softmax("torch.softmax(x, axis)")),
    "in_another_function": ("torch.logsumexp", softmax("(x - torch.logsumexp(x, axis, keepdim=True)).exp()")),
    "method": ("Tensor.softmax", softmax("x.softmax(axis)")),
    "method_of_a_result": ("Tensor.softmax", softmax("torch.clone(x).softmax(axis)")),
    "method_by_name": ("Tensor.softmax", softmax("getattr(x, 'softmax')(axis)")),
    "functional": ("torch.nn.functional.softmax", softmax("F.softmax(x, axis)", "import torch.nn.functional as F")),
    "imported": ("torch.nn.functional.softmax", softmax("f(x, axis)", "from torch.nn.functional import softmax as f")),
    "everything": ("torch.log_softmax", softmax("log_softmax(x, axis).exp()", "from torch import *")),
    "layer": ("torch.nn.Softmax", softmax("nn.Softmax(axis)(x)", "from torch import nn")),
    "special": ("torch.special.softmax", softmax("torch.special.softmax(x, axis)")),
    "operator": ("torch.ops.aten.softmax", softmax("torch.ops.aten.softmax(x, axis)")),
    "private": ("torch._softmax", softmax("torch._softmax(x, axis, False)")),
    "module": ("torch.nn.Module", softmax(before="import torch\nclass Net(torch.nn.Module): pass")),
    "cell": ("torch.lstm_cell", softmax(before="import torch\nprint(torch.lstm_cell)")),
    "optimiser": ("torch.optim.SGD", softmax(before="import torch\nprint(torch.optim.SGD)")),
    "backward": ("Tensor.backward", softmax(before="import torch\ntorch.ones(1, requires_grad=True).sum().backward()")),
    "gradient": (
        "torch.autograd.grad",
        softmax(before="import torch\nw = torch.ones(1, requires_grad=True)\ntorch.autograd.grad(w.sum(), w)"),
    ),
}
"""How it is named, and the submission."""

HARMLESS: dict[str, str] = {
    "unused_imports": softmax(before="import torch.nn as nn, torch.nn.functional as F\nfrom torch import optim"),
    "everything_imported": softmax(before="from torch import *"),
    "where_it_is_installed": softmax(before="try:\n    import torch\nexcept ImportError:\n    torch = None"),
    "two_imports_on_a_line": softmax(before="import numpy as np, torch"),
    "mentioned_in_words": softmax(before="# like torch.softmax\nHELP = 'torch.nn.functional.softmax'"),
    "own_methods": softmax(
        before="class Layer:\n    def softmax(self): pass\n    def backward(self): pass\n"
        "Layer().softmax(), Layer().backward()"
    ),
    "own_helper": softmax(before="from torch import *\ndef sigmoid(x): return 1 / (1 + exp(-x))\nsigmoid(ones(1))"),
    "helpers": softmax(
        before="import torch, torch.nn.functional as F\nF.one_hot(torch.tensor([0, 1]))\nF.pad(torch.ones(2), (1, 1))"
    ),
    "what_numpy_can": softmax(
        before="import torch\ntorch.tanh(torch.ones(1)).tanh()\ntorch.special.expm1(torch.ones(1))\n"
        "torch.vmap(lambda row: row.sum())(torch.ones(2, 2))\ntorch.linalg.eigh(torch.eye(2))\n"
        "torch.fft.fft(torch.ones(2))\ntorch.ones(4).unfold(0, 2, 1)"
    ),
    "its_own_tests": softmax(before="import torch\ntorch.testing.assert_close(torch.ones(2), torch.ones(2))"),
    "prints": softmax(before="import torch\nprint(torch.__version__, torch.ones(2), dir(torch)[:1])"),
    "settings": softmax(
        before="import torch\ntorch.set_default_dtype(torch.float64)\ntorch.manual_seed(0)\n"
        "torch.use_deterministic_algorithms(True)\ntorch.set_printoptions(precision=3)"
    ),
    "threads": softmax(
        before="import torch\ntorch.set_num_threads(8)\n(torch.rand(300, 300) @ torch.rand(300, 300)).sort()"
    ),
    "no_grad": softmax().replace("def", "@torch.no_grad()\ndef"),
    "requires_grad": softmax().replace(".double()", ".double().requires_grad_()"),
    "annotated": softmax(before="import torch").replace("(x, axis=-1)", "(x: torch.Tensor, axis: int = -1)"),
    "subclass": softmax(f"({SOFTMAX}).as_subclass(Mine)", "import torch\nclass Mine(torch.Tensor): pass"),
}
