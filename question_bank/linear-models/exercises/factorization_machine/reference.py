import numpy as np


def factorization_machine(X: np.ndarray, w0: float, w: np.ndarray, V: np.ndarray) -> np.ndarray:
    linear = w0 + X @ w
    summed = (X @ V) ** 2
    own = (X**2) @ (V**2)
    return linear + 0.5 * np.sum(summed - own, axis=1)
