import numpy as np


def attention_pool(X: np.ndarray, q: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    scores = X @ q / np.sqrt(X.shape[2])
    largest = scores.max(axis=1, keepdims=True)
    # without real positions the maximum is -inf, and -inf - (-inf) would be nan
    exponentials = np.exp(scores - np.where(np.isfinite(largest), largest, 0.0))
    total = exponentials.sum(axis=1, keepdims=True)
    weights = exponentials / total * mask
    return np.einsum("nt,ntd->nd", weights, X), weights
