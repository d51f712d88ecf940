import numpy as np


def open_set_identify(
    queries: np.ndarray, gallery: np.ndarray, labels: np.ndarray, threshold: float = 0.5
) -> np.ndarray:
    norms = np.linalg.norm(queries, axis=1)[:, None] * np.linalg.norm(gallery, axis=1)[None, :]
    similarity = queries @ gallery.T / norms
    best = np.argmax(similarity, axis=1)
    rejected = similarity[np.arange(len(queries)), best] < threshold
    return np.where(rejected, -1, labels[best])
