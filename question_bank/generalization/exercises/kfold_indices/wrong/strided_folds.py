import numpy as np


def kfold_indices(perm: np.ndarray, n_splits: int) -> list[tuple[np.ndarray, np.ndarray]]:
    positions = np.arange(len(perm)) % n_splits
    return [(perm[positions != fold], perm[positions == fold]) for fold in range(n_splits)]
