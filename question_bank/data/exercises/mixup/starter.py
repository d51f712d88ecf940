import numpy as np


def mixup(x: np.ndarray, y: np.ndarray, lam: float, perm: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Inputs and labels mixed with a permuted copy of the batch."""
    ...
