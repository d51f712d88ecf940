import numpy as np


def topk_accuracy(y_true: np.ndarray, scores: np.ndarray, k: int = 5) -> float:
    """Share of samples whose true class is among the k best scores."""
    ...
