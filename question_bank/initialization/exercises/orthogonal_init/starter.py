import numpy as np


def orthogonal_init(rows: int, cols: int, rng: np.random.Generator, gain: float = 1.0) -> np.ndarray:
    """Random matrix with orthonormal columns (or rows), times gain."""
    ...
