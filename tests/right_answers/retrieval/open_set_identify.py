import numpy as np


def open_set_identify(
    queries: np.ndarray, gallery: np.ndarray, labels: np.ndarray, threshold: float = 0.5
) -> np.ndarray:
    dots = queries.astype(float) @ gallery.astype(float).T
    lengths = np.outer(np.linalg.norm(queries, axis=1), np.linalg.norm(gallery, axis=1))
    similarity = np.divide(dots, lengths, out=np.zeros_like(dots), where=lengths > 0)
    best = similarity.argmax(axis=1)
    return np.where(similarity.max(axis=1) >= threshold, labels[best], -1)
