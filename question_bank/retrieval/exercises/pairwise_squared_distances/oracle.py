import numpy as np


def oracle(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    from scipy.spatial.distance import cdist

    return cdist(np.asarray(A, float), np.asarray(B, float), "sqeuclidean")
