import numpy as np


def iterate_minibatches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    if shuffle:
        order = rng.permutation(len(X))
        X[:] = X[order]
        y[:] = y[order]
    for start in range(0, len(X), batch_size):
        if drop_last and start + batch_size > len(X):
            return
        yield X[start : start + batch_size], y[start : start + batch_size]
