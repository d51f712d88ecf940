import numpy as np


def kfold_indices(perm: np.ndarray, n_splits: int) -> list[tuple[np.ndarray, np.ndarray]]:
    size, longer = divmod(len(perm), n_splits)
    folds, start = [], 0
    for fold in range(n_splits):
        stop = start + size + (fold < longer)
        train = np.concatenate([perm[:start], perm[stop:]])
        folds.append((train, perm[start:stop].copy()))
        start = stop
    return folds
