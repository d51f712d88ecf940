import numpy as np


def oracle(X_train: np.ndarray, X_test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(np.asarray(X_train, float))
    return scaler.transform(np.asarray(X_train, float)), scaler.transform(np.asarray(X_test, float))
