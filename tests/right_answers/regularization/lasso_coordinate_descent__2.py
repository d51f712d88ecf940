import math

import numpy as np


def lasso_coordinate_descent(X, y, alpha, n_sweeps=100):
    w = np.zeros(X.shape[1])
    residual = np.array(y, dtype=np.float64)
    for _ in range(n_sweeps):
        for j, column in enumerate(X.T):
            norm = column @ column
            if norm == 0:
                continue
            rho = column @ residual + norm * w[j]
            new = math.copysign(max(abs(rho) - alpha / 2, 0.0), rho) / norm
            residual += (w[j] - new) * column
            w[j] = new
    return w
