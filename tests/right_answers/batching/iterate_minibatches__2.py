import numpy as np


def iterate_minibatches(X, y, batch_size, rng, shuffle=True, drop_last=False):
    n = len(X)
    order = rng.permutation(n) if shuffle else np.arange(n)
    for rows in np.split(order, range(batch_size, n, batch_size)):
        if len(rows) == batch_size or not drop_last:
            yield [np.take(X, rows, axis=0), np.take(y, rows, axis=0)]
