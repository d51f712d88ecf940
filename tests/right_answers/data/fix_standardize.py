import numpy as np


def standardize(X_train: np.ndarray, X_test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    mean = X_train.mean(axis=0)
    deviation = X_train.std(axis=0)
    deviation[X_train.min(axis=0) == X_train.max(axis=0)] = 1.0
    return (X_train - mean) / deviation, (X_test - mean) / deviation
