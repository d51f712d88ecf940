from collections import Counter

import numpy as np


def majority_vote(preds: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    weights = np.ones(len(preds)) if weights is None else weights
    chosen = []
    for column in preds.T:
        votes = Counter()
        for label, weight in zip(column.tolist(), weights):
            votes[label] += weight
        chosen.append(votes.most_common(1)[0][0])
    return np.array(chosen)
