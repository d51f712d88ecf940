import numpy as np


def minibatch_sgd_epoch(X, y, w, lr, batch_size, perm):
    """One epoch of mini-batch descent on half the mean squared error; returns the new weights."""
    start_w = np.array(w, dtype=float)
    w = start_w
    for start in range(0, len(perm), batch_size):
        batch = perm[start : start + batch_size]
        residual = X[batch] @ start_w - y[batch]
        w = w - lr * X[batch].T @ residual / len(batch)
    return w
