import numpy as np


def standardize(X_train: np.ndarray, X_test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    mean = X_train.mean(axis=0)
    std = X_train.std(axis=0, ddof=1)
    scale = np.where(std == 0, 1.0, std)  # a constant feature is only centred
    return (X_train - mean) / scale, (X_test - mean) / scale
