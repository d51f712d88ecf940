import numpy as np


def attention_pool(X: np.ndarray, q: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scores = np.where(mask, X @ q / np.sqrt(X.shape[2]), -1e9)
    exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = exponentials / exponentials.sum(axis=1, keepdims=True)
    weights = np.where(mask.any(axis=1, keepdims=True), weights, 0.0)
    return np.einsum("nt,ntd->nd", weights, X), weights
