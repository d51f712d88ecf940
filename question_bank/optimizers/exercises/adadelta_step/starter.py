import numpy as np


def adadelta_step(
    theta: np.ndarray,
    grad: np.ndarray,
    sq_avg: np.ndarray,
    acc_delta: np.ndarray,
    lr: float = 1.0,
    rho: float = 0.9,
    eps: float = 1e-6,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """One step of Adadelta."""
    ...
