import numpy as np


def kfold_indices(perm: np.ndarray, n_splits: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """List of (train, validation) index arrays, one a fold."""
    ...
