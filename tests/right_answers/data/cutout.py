import numpy as np


def cutout(image: np.ndarray, cy: int, cx: int, size: int, fill: float = 0.0) -> np.ndarray:
    _, height, width = image.shape
    rows = np.arange(height) - cy + size // 2
    columns = np.arange(width) - cx + size // 2
    inside = np.outer((rows >= 0) & (rows < size), (columns >= 0) & (columns < size))
    return np.where(inside, float(fill), image.astype(float))
