import numpy as np


def oob_prediction(preds, bootstrap_idx):
    models, n = preds.shape
    unseen = np.ones((models, n), dtype=bool)
    np.put_along_axis(unseen, bootstrap_idx, False, axis=1)
    count = unseen.sum(axis=0)
    total = np.einsum("bn,bn->n", preds, unseen)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
