import numpy as np


def average_precision(relevance: np.ndarray, n_relevant: int | None = None) -> float:
    """Average precision of 0/1 flags in ranked order."""
    ...
