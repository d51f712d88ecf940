import numpy as np


def logistic_nll(beta: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    """Summed negative log-likelihood, evaluated from the logits."""
    ...
