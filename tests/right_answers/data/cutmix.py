import numpy as np


def cutmix(
    x: np.ndarray, y: np.ndarray, lam: float, perm: np.ndarray, cy: int, cx: int
) -> tuple[np.ndarray, np.ndarray]:
    height, width = x.shape[2:]
    side = np.sqrt(1.0 - lam)
    h, w = int(np.floor(height * side)), int(np.floor(width * side))
    rows = np.arange(height)[:, None] - (cy - h // 2)
    columns = np.arange(width)[None, :] - (cx - w // 2)
    inside = (rows >= 0) & (rows < h) & (columns >= 0) & (columns < w)
    pasted = inside.mean()
    return np.where(inside, x[perm], x), (1.0 - pasted) * y + pasted * y[perm]
