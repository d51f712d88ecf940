import numpy as np


def balanced_ensemble_splits(minority_idx: np.ndarray, majority_idx: np.ndarray) -> list[np.ndarray]:
    m = len(minority_idx)
    return [majority_idx[start : start + m] for start in range(0, len(majority_idx) - m + 1, m)]
