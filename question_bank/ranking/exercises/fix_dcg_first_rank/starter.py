import numpy as np


def dcg_at_k(relevance: np.ndarray, k: int | None = None, exponential: bool = False) -> float:
    """DCG of a ranked list, cut at k."""
    top = np.asarray(relevance, dtype=float)[:k]
    gains = 2**top - 1 if exponential else top
    ranks = np.arange(1, len(top) + 1)
    return (gains / np.log2(ranks)).sum()
