import numpy as np


def classify_critical_point(hessian, tol=1e-8):
    values = np.linalg.eigvalsh(hessian)
    lowest, highest = values[0], values[-1]
    if lowest > tol:
        return "minimum"
    if highest < -tol:
        return "maximum"
    return "saddle" if lowest < -tol and highest > tol else "inconclusive"
