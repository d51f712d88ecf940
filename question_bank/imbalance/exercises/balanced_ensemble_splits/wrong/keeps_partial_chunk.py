import numpy as np


def balanced_ensemble_splits(minority_idx: np.ndarray, majority_idx: np.ndarray) -> list[np.ndarray]:
    m = len(minority_idx)
    return [np.concatenate([minority_idx, majority_idx[start : start + m]]) for start in range(0, len(majority_idx), m)]
