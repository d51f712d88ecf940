import numpy as np


def ndcg_at_k(relevance: np.ndarray, k: int | None = None) -> float:
    """DCG at k divided by the DCG at k of the ideal order."""
    ...
