import numpy as np


def early_stopping(
    val_losses: np.ndarray,
    patience: int,
    min_delta: float = 0.0,
) -> tuple[int, int]:
    """Early stopping."""
    ...
