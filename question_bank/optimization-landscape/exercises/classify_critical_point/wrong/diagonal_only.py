import numpy as np


def classify_critical_point(hessian, tol=1e-8):
    """'minimum', 'maximum', 'saddle' or 'inconclusive', by the eigenvalues of the Hessian."""
    eigenvalues = np.sort(np.diag(hessian))
    lowest, highest = eigenvalues[0], eigenvalues[-1]
    if lowest < -tol and highest > tol:
        return "saddle"
    if lowest > tol:
        return "minimum"
    if highest < -tol:
        return "maximum"
    return "inconclusive"
