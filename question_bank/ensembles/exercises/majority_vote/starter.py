import numpy as np


def majority_vote(preds: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    """Label with the most (weighted) votes of the models for each sample."""
    ...
