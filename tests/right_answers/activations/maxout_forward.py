import numpy as np


def maxout_forward(x, W, b):
    best = x @ W[0] + b[0]
    for weights, bias in zip(W[1:], b[1:], strict=True):
        best = np.maximum(best, x @ weights + bias)
    return best
