import numpy as np


def oracle(alpha: np.ndarray, y: np.ndarray, K: np.ndarray) -> float:
    pairs = 0.0
    for i in range(len(y)):
        for j in range(len(y)):
            pairs += alpha[i] * alpha[j] * y[i] * y[j] * K[i, j]
    return float(sum(alpha) - pairs / 2)
