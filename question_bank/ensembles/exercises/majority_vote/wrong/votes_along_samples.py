import numpy as np


def majority_vote(preds: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    weights = np.ones(preds.shape[1]) if weights is None else np.resize(weights, preds.shape[1])
    labels = np.unique(preds)
    votes = np.array([(preds == label) @ weights for label in labels])
    return labels[np.argmax(votes, axis=0)]
