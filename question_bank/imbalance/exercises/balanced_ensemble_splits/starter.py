import numpy as np


def balanced_ensemble_splits(minority_idx: np.ndarray, majority_idx: np.ndarray) -> list[np.ndarray]:
    """Training index sets: all rare samples plus disjoint slices of the majority."""
    ...
