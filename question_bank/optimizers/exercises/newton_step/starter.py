import numpy as np


def newton_step(
    theta: np.ndarray,
    grad: np.ndarray,
    hessian: np.ndarray,
    damping: float = 0.0,
) -> np.ndarray:
    """One damped Newton step."""
    ...
