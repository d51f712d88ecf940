import numpy as np


def minibatch_sgd_epoch(X, y, w, lr, batch_size, perm):
    for rows in np.split(perm, range(batch_size, len(perm), batch_size)):
        if len(rows):
            error = X[rows].dot(w) - y[rows]
            w = w - lr * (error[:, None] * X[rows]).mean(axis=0)
    return np.array(w, dtype=float)
