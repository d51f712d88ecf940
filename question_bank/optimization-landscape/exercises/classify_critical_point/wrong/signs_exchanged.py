import numpy as np


def classify_critical_point(hessian, tol=1e-8):
    """'minimum', 'maximum', 'saddle' or 'inconclusive', by the eigenvalues of the Hessian."""
    eigenvalues = np.linalg.eigvalsh(hessian)
    lowest, highest = eigenvalues[0], eigenvalues[-1]
    if lowest < -tol and highest > tol:
        return "saddle"
    if lowest > tol:
        return "maximum"
    if highest < -tol:
        return "minimum"
    return "inconclusive"
