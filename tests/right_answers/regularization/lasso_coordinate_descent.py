import numpy as np


def lasso_coordinate_descent(X, y, alpha, n_sweeps=100):
    gram, moment = X.T.astype(float) @ X, X.T.astype(float) @ y
    w = np.zeros(X.shape[1])
    for _ in range(n_sweeps):
        for j in range(len(w)):
            if gram[j, j] == 0:
                continue
            pull = moment[j] - gram[j] @ w + gram[j, j] * w[j]
            if pull > alpha / 2:
                w[j] = (pull - alpha / 2) / gram[j, j]
            elif pull < -alpha / 2:
                w[j] = (pull + alpha / 2) / gram[j, j]
            else:
                w[j] = 0.0
    return w
