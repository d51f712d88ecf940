import numpy as np


def svm_objective(w, b, X, y, C=1.0):
    slack = np.clip(1 - y * (X @ w + b), 0, None)
    return float(np.vdot(w, w) / 2 + C * slack.sum())
