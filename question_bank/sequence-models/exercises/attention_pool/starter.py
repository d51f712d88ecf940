import numpy as np


def attention_pool(X: np.ndarray, q: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Masked attention pooling of sequences with one query: (pooled, weights)."""
    ...
