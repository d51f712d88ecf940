import numpy as np


def balanced_class_weights(y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    classes, counts = np.unique(y, return_counts=True)
    return classes, np.mean(counts) / counts
