import numpy as np


def one_hot(y: np.ndarray, num_classes: int | None = None) -> np.ndarray:
    classes = int(np.max(y)) + 1 if num_classes is None else num_classes
    return np.eye(classes)[y]
