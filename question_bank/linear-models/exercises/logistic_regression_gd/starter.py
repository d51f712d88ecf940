import numpy as np


def logistic_regression_gd(
    X: np.ndarray, y: np.ndarray, lr: float = 0.1, n_steps: int = 100
) -> tuple[np.ndarray, float]:
    """Weights and bias after n_steps of full-batch gradient descent from zero."""
    ...
