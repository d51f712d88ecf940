import numpy as np


def attention_pool(X: np.ndarray, q: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scores = np.where(mask, X @ q / np.sqrt(X.shape[2]), -np.inf)
    largest = scores.max(axis=0, keepdims=True)
    # without real positions the maximum is -inf, and -inf - (-inf) would be nan
    exponentials = np.exp(scores - np.where(np.isfinite(largest), largest, 0.0))
    total = exponentials.sum(axis=0, keepdims=True)
    weights = exponentials / np.where(total == 0, 1.0, total)
    return np.einsum("nt,ntd->nd", weights, X), weights
