import numpy as np


def cutout(image, cy, cx, size, fill=0.0):
    out = np.array(image, dtype=np.float64, order="F")
    top, left = cy - size // 2, cx - size // 2
    out[:, max(top, 0) : max(top + size, 0), max(left, 0) : max(left + size, 0)] = fill
    return out
