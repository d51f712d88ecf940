import numpy as np


def logistic_regression_gradient(w, b, X, y, l2=0.0):
    design = np.column_stack([X, np.ones(len(X))])
    theta = np.append(w, b)
    z = design @ theta
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1.0, small) / (1.0 + small)
    penalised = np.append(np.ones(len(w)), 0.0)
    gradient = design.T @ (p - y) / len(y) + l2 * penalised * theta
    return gradient[:-1], float(gradient[-1])
