import numpy as np


def standardize(X_train, X_test):
    train, test = np.array(X_train, dtype=np.float64), np.array(X_test, dtype=np.float64)
    for d in range(train.shape[1]):
        column = train[:, d].copy()
        spread = column.std() if np.ptp(column) > 0 else 1.0
        for z in (train, test):
            z[:, d] -= column.mean()
            z[:, d] /= spread
    return [train, test]
