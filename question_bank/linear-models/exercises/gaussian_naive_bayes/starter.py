import numpy as np


def gaussian_naive_bayes(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, var_smoothing: float = 1e-9
) -> tuple[np.ndarray, np.ndarray]:
    """Classes and joint log densities ln P(class) + ln p(x | class) of the test points."""
    ...
