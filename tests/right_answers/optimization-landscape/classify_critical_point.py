import numpy as np


def classify_critical_point(hessian, tol=1e-8):
    values = np.linalg.eigvalsh(hessian)
    low, high = values.min(), values.max()
    if low < -tol and high > tol:
        return "saddle"
    if low > tol:
        return "minimum"
    return "maximum" if high < -tol else "inconclusive"
