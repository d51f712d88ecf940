import numpy as np


def oob_prediction(preds: np.ndarray, bootstrap_idx: np.ndarray) -> np.ndarray:
    models, n = preds.shape
    seen = np.zeros((models, n), dtype=bool)
    seen[np.arange(models)[:, None], bootstrap_idx] = True
    count = np.sum(~seen, axis=0)
    total = np.sum(np.where(seen, 0.0, preds), axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
