import numpy as np


def standardize(X_train: np.ndarray, X_test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    train = X_train.astype(float)
    constant = train.max(axis=0) == train.min(axis=0)
    mean = np.where(constant, train[0], train.mean(axis=0))
    deviation = np.sqrt(((train - mean) ** 2).mean(axis=0))
    divisor = np.where(constant, 1.0, deviation)
    return (train - mean) / divisor, (X_test - mean) / divisor
