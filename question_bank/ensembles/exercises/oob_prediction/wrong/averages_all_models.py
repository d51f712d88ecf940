import numpy as np


def oob_prediction(preds: np.ndarray, bootstrap_idx: np.ndarray) -> np.ndarray:
    return preds.mean(axis=0)
