import numpy as np


def open_set_identify(
    queries: np.ndarray, gallery: np.ndarray, labels: np.ndarray, threshold: float = 0.5
) -> np.ndarray:
    """Label of the most similar gallery vector, or -1 below the threshold."""
    ...
