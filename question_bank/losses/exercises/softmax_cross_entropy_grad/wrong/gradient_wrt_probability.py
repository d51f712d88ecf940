import numpy as np


def softmax_cross_entropy_grad(logits, targets):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    grad = np.zeros_like(p)
    rows = np.arange(len(targets))
    grad[rows, targets] = -1 / p[rows, targets]
    return grad / len(targets)
