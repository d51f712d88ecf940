import numpy as np


def reduce_lr_on_plateau(
    losses: np.ndarray,
    lr: float,
    factor: float = 0.1,
    patience: int = 10,
    min_delta: float = 0.0,
) -> np.ndarray:
    """Reduce the rate on a plateau."""
    ...
