import numpy as np


def two_layer_net_backward(X, y, W1, b1, W2, b2):
    z1 = X @ W1.T + b1
    a1 = np.maximum(z1, 0)
    logits = a1 @ W2.T + b2
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    d = e / e.sum(axis=1, keepdims=True)
    d[np.arange(len(y)), y] -= 1
    d1 = (d @ W2) * (z1 > 0)
    return d1.T @ X, d1.sum(axis=0), d.T @ a1, d.sum(axis=0)
