import numpy as np


def oracle(X: np.ndarray, first: int, u: np.ndarray) -> np.ndarray:
    from scipy.spatial.distance import cdist

    chosen = [int(first)]
    for v in u:
        weights = cdist(X, X[chosen], "sqeuclidean").min(axis=1)
        target, running = v * weights.sum(), 0.0
        for i, weight in enumerate(weights):
            running += weight
            if running > target:
                chosen.append(i)
                break
    return np.array(chosen)
