import numpy as np


def svm_subgradient(w, b, X, y, C=1.0):
    active = y * (X @ w + b) < 1
    dw = w - C * (y[active] @ X[active])
    db = -C * np.sum(y[active])
    return dw, float(db)
