import numpy as np


def collapse_linear_layers(W1, b1, W2, b2):
    return np.matmul(W1, W2), np.matmul(W2, b1) + b2
