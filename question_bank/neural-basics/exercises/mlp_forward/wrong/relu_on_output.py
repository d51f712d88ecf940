import numpy as np


def mlp_forward(x, weights, biases):
    a = x
    for W, b in zip(weights, biases, strict=True):
        a = np.maximum(a @ W.T + b, 0)
    return a
