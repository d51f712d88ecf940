import numpy as np


def gaussian_naive_bayes(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, var_smoothing: float = 1e-9
) -> tuple[np.ndarray, np.ndarray]:
    classes = np.unique(y_train)
    smoothing = var_smoothing * np.max(np.var(X_train, axis=0))
    joint = np.empty((len(X_test), len(classes)))
    for k, label in enumerate(classes):
        members = X_train[y_train == label]
        mean = members.mean(axis=0)
        variance = members.var(axis=0) + smoothing
        log_density = -0.5 * (np.log(2.0 * np.pi * variance) + (X_test - mean) ** 2 / variance)
        joint[:, k] = np.log(len(members) / len(X_train)) + log_density.sum(axis=1)
    return classes, joint
