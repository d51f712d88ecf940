import numpy as np


def one_hot(y: np.ndarray, num_classes: int | None = None) -> np.ndarray:
    k = int(np.max(y)) + 1 if num_classes is None else num_classes
    if np.any(y < 0) or np.any(y >= k):
        raise ValueError("label out of range")
    return np.equal(y[:, None], np.arange(k)).astype(float)
