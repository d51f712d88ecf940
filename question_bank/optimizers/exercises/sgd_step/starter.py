import numpy as np


def sgd_step(
    theta: np.ndarray,
    grad: np.ndarray,
    lr: float = 0.01,
    weight_decay: float = 0.0,
) -> np.ndarray:
    """One step of SGD with weight decay."""
    ...
