import numpy as np


def balanced_ensemble_splits(minority_idx, majority_idx):
    m = len(minority_idx)
    sets = np.empty((len(majority_idx) // m, 2 * m), dtype=int)
    sets[:, :m] = minority_idx
    sets[:, m:].flat = majority_idx[: len(sets) * m]
    return list(sets)
