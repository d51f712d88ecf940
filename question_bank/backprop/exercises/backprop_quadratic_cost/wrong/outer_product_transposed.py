import numpy as np


def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, e) / (1 + e)


def backprop_quadratic_cost(x, y, weights, biases):
    activations = [x]
    for W, b in zip(weights, biases, strict=True):
        activations.append(_sigmoid(W @ activations[-1] + b))
    out = activations[-1]
    delta = (out - y) * out * (1 - out)
    dW, db = [], []
    for layer in range(len(weights) - 1, -1, -1):
        a = activations[layer]
        dW.insert(0, np.outer(a, delta))
        db.insert(0, delta)
        if layer:
            delta = (weights[layer].T @ delta) * a * (1 - a)
    return dW, db
