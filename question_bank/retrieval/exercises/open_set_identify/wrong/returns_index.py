import numpy as np


def _unit_rows(vectors):
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.where(norms == 0, 1.0, norms)


def open_set_identify(
    queries: np.ndarray, gallery: np.ndarray, labels: np.ndarray, threshold: float = 0.5
) -> np.ndarray:
    similarity = _unit_rows(queries) @ _unit_rows(gallery).T
    best = np.argmax(similarity, axis=1)
    accepted = similarity[np.arange(len(queries)), best] >= threshold
    return np.where(accepted, best, -1)
