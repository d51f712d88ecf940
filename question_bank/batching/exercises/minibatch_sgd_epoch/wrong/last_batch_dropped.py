import numpy as np


def minibatch_sgd_epoch(X, y, w, lr, batch_size, perm):
    """One epoch of mini-batch descent on half the mean squared error; returns the new weights."""
    w = np.array(w, dtype=float)
    for start in range(0, len(perm), batch_size):
        batch = perm[start : start + batch_size]
        if len(batch) < batch_size:
            break
        residual = X[batch] @ w - y[batch]
        w = w - lr * X[batch].T @ residual / len(batch)
    return w
