import numpy as np


def classify_critical_point(hessian, tol=1e-8):
    determinant = np.linalg.det(hessian)
    if abs(determinant) <= tol:
        return "inconclusive"
    return "minimum" if determinant > 0 else "saddle"
