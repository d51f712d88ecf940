import numpy as np


def oracle(minority_idx: np.ndarray, majority_idx: np.ndarray) -> list[np.ndarray]:
    m = len(minority_idx)
    k = len(majority_idx) // m
    return [np.append(minority_idx, row) for row in majority_idx[: m * k].reshape(k, m)]
