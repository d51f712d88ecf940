import numpy as np


def cutmix(
    x: np.ndarray, y: np.ndarray, lam: float, perm: np.ndarray, cy: int, cx: int
) -> tuple[np.ndarray, np.ndarray]:
    height, width = x.shape[2:]
    h, w = int(height * np.sqrt(1.0 - lam)), int(width * np.sqrt(1.0 - lam))
    top, left = cy - h // 2, cx - w // 2
    rows = slice(max(0, top), min(height, max(0, top + h)))
    columns = slice(max(0, left), min(width, max(0, left + w)))
    out = x.copy()
    out[:, :, rows, columns] = x[perm][:, :, rows, columns]
    area = (rows.stop - rows.start) * (columns.stop - columns.start)
    kept = 1.0 - area / (height * width)
    return out, kept * y + (1.0 - kept) * y[perm]
