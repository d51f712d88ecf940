import numpy as np


def cutout(image: np.ndarray, cy: int, cx: int, size: int, fill: float = 0.0) -> np.ndarray:
    top, left = cy - size // 2, cx - size // 2
    out = image.astype(float)
    # a negative start would count from the end
    out[0, max(0, top) : max(0, top + size), max(0, left) : max(0, left + size)] = fill
    return out
