import numpy as np


def balanced_ensemble_splits(minority_idx: np.ndarray, majority_idx: np.ndarray) -> list[np.ndarray]:
    k = len(majority_idx) // len(minority_idx)
    return [np.concatenate([minority_idx, part]) for part in np.array_split(majority_idx, k)]
