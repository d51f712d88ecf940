import numpy as np


def logistic_regression_gradient(w, b, X, y, l2=0.0):
    residual = 0.5 * (1 + np.tanh((X @ w + b) / 2)) - y
    dw = np.einsum("i,ij->j", residual, X) / len(y)
    return dw + l2 * np.asarray(w), float(residual.mean())
