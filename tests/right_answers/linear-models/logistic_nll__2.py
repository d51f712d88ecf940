import math

import numpy as np


def logistic_nll(beta, X, y):
    total = 0.0
    for row, label in zip(X, y, strict=True):
        z = float(np.dot(row, beta))
        margin = z if label else -z
        total += math.log1p(math.exp(-abs(margin))) + max(-margin, 0.0)
    return total
