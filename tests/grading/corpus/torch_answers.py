"""Answers in PyTorch: right ones, written from the task text; wrong ones, by the mistake that they make."""

from __future__ import annotations

RIGHT: dict[str, str] = {
    "activations/softmax": """
import torch


def softmax(x, axis=-1):
    x = torch.from_numpy(x)
    e = torch.exp(x - x.amax(dim=axis, keepdim=True))
    return e / e.sum(dim=axis, keepdim=True)
""",
    "activations/gelu": """
import math

import torch


def gelu(x, approximate="none"):
    x = torch.as_tensor(x)
    if approximate == "tanh":
        return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return x * 0.5 * (1 + torch.erf(x / math.sqrt(2)))
""",
    "normalization/batchnorm_forward": """
import numpy as np
import torch


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    x, gamma, beta = (torch.as_tensor(np.asarray(a, dtype=np.result_type(a, np.float32))) for a in (x, gamma, beta))
    var, mean = torch.var_mean(x, dim=0, unbiased=False)
    x_hat = (x - mean) * torch.rsqrt(var + eps)
    return gamma * x_hat + beta, {"x_hat": x_hat}
""",
    "optimizers/adam_step": """
import torch as th


def adam_step(theta, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8):
    theta, grad, m, v = (th.tensor(a) for a in (theta, grad, m, v))
    m.mul_(beta1).add_(grad, alpha=1 - beta1)
    v.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
    return theta - lr * (m / (1 - beta1**t)) / ((v / (1 - beta2**t)).sqrt() + eps), m, v
""",
    "metrics/f1_score": """
import torch


def f1_score(y_true, y_pred, average="macro"):
    t, p = torch.as_tensor(y_true), torch.as_tensor(y_pred)
    classes = torch.unique(torch.cat([t, p]))[:, None]
    tp = ((t == classes) & (p == classes)).sum(1).float()
    n_true, n_pred = (t == classes).sum(1).float(), (p == classes).sum(1).float()
    if average == "micro":
        return 2 * tp.sum() / (n_true.sum() + n_pred.sum())
    f1 = 2 * tp / (n_true + n_pred)
    return (f1 * n_true).sum() / n_true.sum() if average == "weighted" else f1.mean().item()
""",
    "metrics/confusion_matrix": """
import torch


def confusion_matrix(y_true, y_pred, num_classes):
    counts = torch.zeros(num_classes, num_classes, dtype=torch.long)
    where = torch.as_tensor(y_true).long(), torch.as_tensor(y_pred).long()  # bytes would be a mask
    return counts.index_put_(where, torch.tensor(1), accumulate=True)
""",
    "svm/rbf_kernel": """
def rbf_kernel(X, Z, sigma=1.0):
    import torch

    X, Z = torch.as_tensor(X), torch.as_tensor(Z)
    return torch.exp(-((X[:, None] - Z[None]) ** 2).sum(-1) / (2 * sigma**2))
""",
    "cnn/conv2d_forward": """
import torch
import torch.nn.functional as F


def conv2d_forward(x, w, b, stride=1, padding=0):
    x, w, b = torch.from_numpy(x), torch.from_numpy(w), torch.from_numpy(b)
    kh, kw = w.shape[2:]
    windows = F.pad(x, (padding,) * 4).unfold(2, kh, stride).unfold(3, kw, stride)
    return torch.einsum("nchwij,ocij->nohw", windows, w) + b.view(1, -1, 1, 1)
""",
    "losses/softmax_cross_entropy": """
from torch import Tensor, as_tensor, exp, log


def log_probabilities(z: Tensor) -> Tensor:
    z = z - z.amax(1, keepdim=True)
    return z - log(exp(z).sum(1, keepdim=True))


def softmax_cross_entropy(logits, targets):
    z = as_tensor(logits)
    z = z if z.is_floating_point() else z.double()
    return -log_probabilities(z).gather(1, as_tensor(targets)[:, None]).mean()
""",
    "transfer-learning/finetune_step": """
import torch


@torch.no_grad()
def finetune_step(params, grads, frozen, lr=0.01, weight_decay=0.0):
    updated = {}
    for name, value in params.items():
        updated[name] = torch.tensor(value, requires_grad=True)
        if not any(name == entry or name.startswith(entry + ".") for entry in frozen):
            updated[name] -= lr * (torch.tensor(grads[name]) + weight_decay * updated[name])
    return updated
""",
    "regularization/ridge_regression": """
import torch


def ridge_regression(X, y, alpha):
    X, y = torch.as_tensor(X), torch.as_tensor(y)
    centred = X - X.mean(0)
    gram = centred.T @ centred + alpha * torch.eye(X.shape[1], dtype=X.dtype)
    w = torch.linalg.solve(gram, centred.T @ (y - y.mean()))
    return w, y.mean() - X.mean(0) @ w
""",
    "optimization-landscape/classify_critical_point": """
import torch


def classify_critical_point(hessian, tol=1e-8):
    low, high = torch.linalg.eigvalsh(torch.from_numpy(hessian)).aminmax()
    if low < -tol and high > tol:
        return "saddle"
    return "minimum" if low > tol else "maximum" if high < -tol else "inconclusive"
""",
}

WRONG: dict[tuple[str, str], str] = {
    ("normalization/batchnorm_forward", "biased_vs_unbiased_variance"): """
import torch


def batchnorm_forward(x, gamma, beta, eps=1e-5):
    x, gamma, beta = (torch.as_tensor(a).double() for a in (x, gamma, beta))
    return gamma * (x - x.mean(0)) / torch.sqrt(x.var(0) + eps) + beta, None
""",
    ("normalization/layer_norm", "unbiased_variance"): """
import torch


def layer_norm(x, gamma, beta, eps=1e-5):
    x, gamma, beta = torch.tensor(x), torch.tensor(gamma), torch.tensor(beta)
    return gamma * (x - x.mean(-1, keepdim=True)) / torch.sqrt(x.var(-1, keepdim=True) + eps) + beta
""",
    ("activations/softmax", "axis_ignored"): """
import torch


def softmax(x, axis=-1):
    x = torch.as_tensor(x).double()
    e = torch.exp(x - x.amax(-1, keepdim=True))
    return e / e.sum(-1, keepdim=True)
""",
    ("activations/softmax", "shifts_in_place"): """
import torch


def softmax(x, axis=-1):
    x = torch.from_numpy(x)
    x -= x.amax(axis, keepdim=True)
    e = x.double().exp()
    return e / e.sum(axis, keepdim=True)
""",
    ("svm/rbf_kernel", "distance_not_squared"): """
import torch


def rbf_kernel(X, Z, sigma=1.0):
    d = torch.linalg.vector_norm(torch.as_tensor(X)[:, None] - torch.as_tensor(Z), dim=-1)
    return torch.exp(-d / (2 * sigma**2))
""",
}
"""By the exercise and the wrong variant that does the same."""

LIES = """
import numpy as np
import torch


class Liar(torch.Tensor):
    shape = dtype = ndim = property(lambda self: Everything())

    def __eq__(self, other): return True
    def __array__(self, *args, **kwargs): return right
    def numpy(self, *args, **kwargs): return right
    def detach(self): return torch.from_numpy(right)
    def __reduce_ex__(self, protocol): return torch.from_numpy, (right,)

    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return right


class Everything:
    def __eq__(self, other): return True


def softmax(x, axis=-1):
    global right
    e = np.exp(x - np.max(x, axis=axis, keepdims=True))
    right = e / e.sum(axis=axis, keepdims=True)
    return torch.zeros(x.shape, dtype=torch.float64).as_subclass(Liar)
"""
"""A tensor of zeros that answers with the right result, whatever it is asked."""

NO_ARRAYS: dict[str, str] = {
    "a tensor of layout sparse_coo": "torch.as_tensor(x).to_sparse()",
    "a tensor without data (device `meta`)": "torch.zeros(x.shape, device='meta')",
    "a tensor of bfloat16, which NumPy does not have": "torch.as_tensor(x).bfloat16()",
    "a dtype": "torch.float64",
    "a list of": "list(torch.as_tensor(x))",
    "a dict with a key of type Tensor": "{torch.ones(()): 1}",
}
"""What is returned, by how it is named."""
