import numpy as np


def attention_pool(X: np.ndarray, q: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scores = np.where(mask, X @ q / np.sqrt(X.shape[2]), -np.inf)
    largest = scores.max(axis=1, keepdims=True)
    exponentials = np.exp(scores - np.where(np.isfinite(largest), largest, 0.0))
    total = exponentials.sum(axis=1, keepdims=True)
    weights = exponentials / np.where(total > 0, total, 1.0)
    return np.einsum("nt,ntd->nd", weights, X), weights
