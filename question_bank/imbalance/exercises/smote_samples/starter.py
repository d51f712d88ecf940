import numpy as np


def smote_samples(X_min: np.ndarray, base_idx: np.ndarray, neighbor_rank: np.ndarray, u: np.ndarray) -> np.ndarray:
    """Synthetic minority samples between a sample and one of its neighbours."""
    ...
