import numpy as np


def mean_average_precision(relevance_lists: list[np.ndarray]) -> float:
    """Mean over the queries of average precision."""
    ...
