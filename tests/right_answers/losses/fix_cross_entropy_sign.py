import numpy as np


def softmax_cross_entropy_grad(logits, targets):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    delta = e / e.sum(axis=1, keepdims=True)
    delta[np.arange(len(targets)), targets] -= 1
    return delta / len(targets)
