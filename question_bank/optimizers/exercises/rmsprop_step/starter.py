import numpy as np


def rmsprop_step(
    theta: np.ndarray,
    grad: np.ndarray,
    sq_avg: np.ndarray,
    lr: float = 0.01,
    alpha: float = 0.99,
    eps: float = 1e-8,
) -> tuple[np.ndarray, np.ndarray]:
    """One step of RMSProp."""
    ...
