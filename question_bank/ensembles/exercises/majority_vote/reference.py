import numpy as np


def majority_vote(preds: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    weights = np.ones(len(preds)) if weights is None else weights
    labels = np.unique(preds)  # ascending, so the first maximum is the smallest label
    votes = np.array([weights @ (preds == label) for label in labels])
    return labels[np.argmax(votes, axis=0)]
