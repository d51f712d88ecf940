import numpy as np


def svm_objective(w, b, X, y, C=1.0):
    hinge = 0.0
    for x, label in zip(X, y, strict=True):
        margin = label * (sum(x * w) + b)
        if margin < 1:
            hinge += 1 - margin
    return 0.5 * np.linalg.norm(w) ** 2 + C * hinge
