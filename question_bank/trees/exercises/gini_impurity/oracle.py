import numpy as np


def oracle(y: np.ndarray) -> float:
    return float(np.mean(y[:, None] != y[None, :])) if len(y) else 0.0
