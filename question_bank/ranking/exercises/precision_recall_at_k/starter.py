import numpy as np


def precision_recall_at_k(ranked: np.ndarray, relevant: np.ndarray, k: int) -> tuple[float, float]:
    """Precision@k and recall@k of a recommendation list."""
    ...
