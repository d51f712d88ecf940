import numpy as np


def dcg_at_k(relevance: np.ndarray, k: int | None = None, exponential: bool = False) -> float:
    """DCG of a ranked list, cut at k."""
    ...
