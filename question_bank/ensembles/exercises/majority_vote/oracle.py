import numpy as np


def oracle(preds: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
    from scipy.stats import mode
    from sklearn.utils.extmath import weighted_mode

    if weights is None:
        return mode(preds, axis=0).mode
    spread = np.broadcast_to(weights[:, None], preds.shape)
    return weighted_mode(preds, spread, axis=0)[0][0].astype(preds.dtype)
