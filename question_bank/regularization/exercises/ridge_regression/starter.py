import numpy as np


def ridge_regression(X: np.ndarray, y: np.ndarray, alpha: float) -> tuple[np.ndarray, float]:
    """Ridge regression with an intercept."""
    ...
