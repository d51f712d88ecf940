import numpy as np


def factorization_machine(X, w0, w, V):
    out = np.empty(len(X))
    for i, x in enumerate(X):
        total = np.zeros(V.shape[1])
        own = 0.0
        for value, row in zip(x, V, strict=True):
            total += value * row
            own += value**2 * (row @ row)
        out[i] = w0 + x @ w + (total @ total - own) / 2
    return out
