import numpy as np


def mlp_forward(x, weights, biases):
    a = np.maximum(x, 0)
    last = len(weights) - 1
    for layer, (W, b) in enumerate(zip(weights, biases, strict=True)):
        a = a @ W.T + b
        if layer < last:
            a = np.maximum(a, 0)
    return a
