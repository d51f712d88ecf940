import numpy as np


def svm_subgradient(w, b, X, y, C=1.0):
    dw, db = np.array(w, dtype=float), 0.0
    for x, label in zip(X, y, strict=True):
        if label * (x @ w + b) < 1:
            dw -= C * label * x
            db -= C * label
    return dw, float(db)
