import numpy as np


def mlp_forward(x, weights, biases):
    a = np.asarray(x)
    for W, b in zip(weights, biases, strict=True):
        a = a @ W.T + b
    return a
