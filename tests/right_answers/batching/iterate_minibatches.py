import numpy as np


def iterate_minibatches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    order = rng.permutation(len(X)) if shuffle else np.arange(len(X))
    while len(order) >= (batch_size if drop_last else 1):
        rows, order = order[:batch_size], order[batch_size:]
        yield X[rows], y[rows]
