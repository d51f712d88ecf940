from collections.abc import Callable

import numpy as np


def gradient_descent(
    grad_fn: Callable[[np.ndarray], np.ndarray],
    theta0: np.ndarray,
    lr: float,
    n_steps: int,
) -> np.ndarray:
    """Gradient descent, the whole path."""
    ...
