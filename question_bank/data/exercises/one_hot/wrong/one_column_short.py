import numpy as np


def one_hot(y: np.ndarray, num_classes: int | None = None) -> np.ndarray:
    classes = int(np.max(y)) if num_classes is None else num_classes
    if np.any(y < 0) or np.any(y >= classes):
        raise ValueError(f"labels must lie in 0..{classes - 1}")
    out = np.zeros((len(y), classes))
    out[np.arange(len(y)), y] = 1.0
    return out
