import numpy as np


def mean_reciprocal_rank(relevance_lists: list[np.ndarray]) -> float:
    """Mean over the queries of 1 / rank of the first relevant item."""
    ...
