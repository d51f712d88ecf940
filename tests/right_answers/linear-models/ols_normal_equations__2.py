import numpy as np


def ols_normal_equations(X, y):
    return np.linalg.pinv(X) @ y
