import numpy as np


def majority_vote(preds: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    labels = np.unique(preds)
    share = np.ones(len(preds)) if weights is None else weights
    votes = np.einsum("m,mnk->nk", share, preds[:, :, None] == labels)
    return labels[np.argmax(votes, axis=1)]
