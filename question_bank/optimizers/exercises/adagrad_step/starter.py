import numpy as np


def adagrad_step(
    theta: np.ndarray,
    grad: np.ndarray,
    accum: np.ndarray,
    lr: float = 0.01,
    eps: float = 1e-10,
) -> tuple[np.ndarray, np.ndarray]:
    """One step of AdaGrad."""
    ...
