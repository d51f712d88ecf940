import numpy as np


def max_pool2d_forward(x: np.ndarray, kernel_size: int, stride: int | None = None) -> np.ndarray:
    step = kernel_size if stride is None else stride
    height = (x.shape[2] - kernel_size) // step + 1
    width = (x.shape[3] - kernel_size) // step + 1
    out = np.empty((*x.shape[:2], height, width), dtype=x.dtype)
    for i in range(height):
        for j in range(width):
            top, left = i * step, j * step
            window = x[:, :, top : top + kernel_size, left : left + kernel_size]
            out[:, :, i, j] = window.max(axis=(2, 3))
    return out
