import numpy as np


def kernel_svm_decision_function(X, X_sv, y_sv, alpha, b, sigma=1.0):
    f = np.full(len(X), float(b))
    for x, weight in zip(X_sv, alpha * y_sv, strict=True):
        f += weight * np.exp(-0.5 * np.sum(((X - x) / sigma) ** 2, axis=1))
    return f
