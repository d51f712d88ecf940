import numpy as np


def gaussian_naive_bayes(X_train, y_train, X_test, var_smoothing=1e-9):
    X_train = np.asarray(X_train, dtype=float)
    floor = var_smoothing * X_train.var(axis=0).max()
    classes = np.unique(y_train)
    columns = []
    for label in classes:
        own = X_train[y_train == label]
        mean, var = own.mean(axis=0), own.var(axis=0) + floor
        z = (X_test - mean) ** 2 / var
        log_density = -0.5 * (z + np.log(2 * np.pi * var)).sum(axis=1)
        columns.append(np.log(len(own) / len(X_train)) + log_density)
    return classes, np.column_stack(columns)
