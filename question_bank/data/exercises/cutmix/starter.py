import numpy as np


def cutmix(
    x: np.ndarray, y: np.ndarray, lam: float, perm: np.ndarray, cy: int, cx: int
) -> tuple[np.ndarray, np.ndarray]:
    """Batch with a box pasted from permuted partners, and labels mixed by area."""
    ...
