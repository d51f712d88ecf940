from collections.abc import Callable

import numpy as np


def nesterov_step(
    theta: np.ndarray,
    velocity: np.ndarray,
    grad_fn: Callable[[np.ndarray], np.ndarray],
    lr: float = 0.01,
    momentum: float = 0.9,
) -> tuple[np.ndarray, np.ndarray]:
    """One step of Nesterov momentum."""
    ...
