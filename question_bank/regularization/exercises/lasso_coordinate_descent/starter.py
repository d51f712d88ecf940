import numpy as np


def lasso_coordinate_descent(
    X: np.ndarray,
    y: np.ndarray,
    alpha: float,
    n_sweeps: int = 100,
) -> np.ndarray:
    """The lasso by coordinate descent."""
    ...
