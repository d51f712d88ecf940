import numpy as np


def minibatch_sgd_epoch(X, y, w, lr, batch_size, perm):
    """One epoch of mini-batch descent on half the mean squared error; returns the new weights."""
    w = np.array(w, dtype=float)
    for start in range(0, len(perm), batch_size):
        batch = np.arange(len(perm))[start : start + batch_size]
        residual = X[batch] @ w - y[batch]
        w = w - lr * X[batch].T @ residual / len(batch)
    return w
