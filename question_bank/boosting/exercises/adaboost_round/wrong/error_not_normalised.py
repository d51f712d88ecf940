import numpy as np


def adaboost_round(weights, y, h):
    error = weights[h != y].sum()
    alpha = 0.5 * np.log((1 - error) / error)
    updated = weights * np.exp(-alpha * y * h)
    return alpha, updated / updated.sum()
