import numpy as np


def logistic_regression_gradient(
    w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray, l2: float = 0.0
) -> tuple[np.ndarray, float]:
    """Gradient (dw, db) of mean cross-entropy plus (l2/2)*||w||^2."""
    ...
