import numpy as np


def balanced_ensemble_splits(minority_idx: np.ndarray, majority_idx: np.ndarray) -> list[np.ndarray]:
    k = len(majority_idx) // len(minority_idx)
    m = len(minority_idx)
    parts = np.array_split(minority_idx, k)
    return [np.concatenate([parts[i], majority_idx[i * m : (i + 1) * m]]) for i in range(k)]
