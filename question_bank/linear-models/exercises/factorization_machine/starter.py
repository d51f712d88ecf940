import numpy as np


def factorization_machine(X: np.ndarray, w0: float, w: np.ndarray, V: np.ndarray) -> np.ndarray:
    """Second-order factorisation machine, O(D k) a row."""
    ...
