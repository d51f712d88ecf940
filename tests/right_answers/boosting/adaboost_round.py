import numpy as np


def adaboost_round(weights, y, h):
    p = weights / np.sum(weights)
    wrong = y * h < 0
    e = np.sum(p[wrong])
    alpha = (np.log1p(-e) - np.log(e)) / 2
    new = np.where(wrong, p / (2 * e), p / (2 * (1 - e)))
    return alpha, new
