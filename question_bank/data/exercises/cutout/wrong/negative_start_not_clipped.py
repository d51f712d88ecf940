import numpy as np


def cutout(image: np.ndarray, cy: int, cx: int, size: int, fill: float = 0.0) -> np.ndarray:
    top, left = cy - size // 2, cx - size // 2
    out = image.astype(float)
    # a negative start would count from the end
    out[:, top : top + size, left : left + size] = fill
    return out
