import numpy as np


def minibatch_sgd_epoch(X, y, w, lr, batch_size, perm):
    w = np.array(w, dtype=np.float64)
    remaining = list(perm)
    while remaining:
        batch, remaining = remaining[:batch_size], remaining[batch_size:]
        gradient = np.zeros(len(w))
        for i in batch:
            gradient += (np.dot(X[i], w) - y[i]) * X[i]
        w -= lr * gradient / len(batch)
    return w
