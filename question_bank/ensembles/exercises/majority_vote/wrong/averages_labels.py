import numpy as np


def majority_vote(preds: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    return np.average(preds, axis=0, weights=weights)
