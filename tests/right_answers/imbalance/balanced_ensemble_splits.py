import numpy as np


def balanced_ensemble_splits(minority_idx, majority_idx):
    m = len(minority_idx)
    members = len(majority_idx) // m
    parts = np.reshape(majority_idx[: members * m], (members, m))
    return [np.hstack([minority_idx, part]) for part in parts]
