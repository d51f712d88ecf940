import numpy as np


def stochastic_depth(
    x: np.ndarray,
    residual: np.ndarray,
    keep: np.ndarray,
    survival_prob: float,
    training: bool = True,
) -> np.ndarray:
    """Stochastic depth."""
    ...
