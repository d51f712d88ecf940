import numpy as np


def svm_dual_objective(alpha: np.ndarray, y: np.ndarray, K: np.ndarray) -> float:
    """Value of the dual that is maximised over alpha."""
    ...
