import numpy as np


def oob_prediction(preds: np.ndarray, bootstrap_idx: np.ndarray) -> np.ndarray:
    models, n = preds.shape
    out = np.full(n, np.nan)
    bags = [set(row.tolist()) for row in bootstrap_idx]
    for i in range(n):
        votes = [preds[b, i] for b in range(models) if i not in bags[b]]
        if votes:
            out[i] = sum(votes) / len(votes)
    return out
