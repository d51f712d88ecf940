import numpy as np


def momentum_step(
    theta: np.ndarray,
    grad: np.ndarray,
    velocity: np.ndarray,
    lr: float = 0.01,
    momentum: float = 0.9,
) -> tuple[np.ndarray, np.ndarray]:
    """One step with momentum."""
    ...
