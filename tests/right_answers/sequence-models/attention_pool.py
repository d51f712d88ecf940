import numpy as np


def attention_pool(X: np.ndarray, q: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    weights = np.zeros(mask.shape)
    pooled = np.zeros((len(X), X.shape[2]))
    for n, real in enumerate(mask):
        if real.any():
            scores = X[n, real] @ q / np.sqrt(len(q))
            powers = np.exp(scores - scores.max())
            weights[n, real] = powers / powers.sum()
            pooled[n] = weights[n, real] @ X[n, real]
    return pooled, weights
