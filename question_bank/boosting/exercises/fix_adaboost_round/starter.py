import numpy as np


def adaboost_round(weights: np.ndarray, y: np.ndarray, h: np.ndarray) -> tuple[float, np.ndarray]:
    p = weights / weights.sum()
    error = p[h != y].sum()
    alpha = 0.5 * np.log((1 - error) / error)
    p = p * np.exp(np.where(h == y, alpha, -alpha))
    return alpha, p / p.sum()
