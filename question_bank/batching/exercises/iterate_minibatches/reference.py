import numpy as np


def iterate_minibatches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    """Yield the (X, y) mini-batches of one epoch."""
    order = rng.permutation(len(X)) if shuffle else np.arange(len(X))
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        if drop_last and len(batch) < batch_size:
            return
        yield X[batch], y[batch]
