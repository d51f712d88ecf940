import numpy as np


def minibatch_sgd_epoch(X, y, w, lr, batch_size, perm):
    """One epoch of mini-batch descent for linear regression."""
    w = np.array(w, dtype=float)
    for start in range(0, len(perm), batch_size):
        batch = perm[start : start + batch_size]
        error = X[batch] @ w - y[batch]
        w = w - lr * X[batch].T @ error / len(batch)
    return w
