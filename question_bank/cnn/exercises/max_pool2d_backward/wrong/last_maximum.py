import numpy as np


def max_pool2d_backward(dout: np.ndarray, x: np.ndarray, kernel_size: int, stride: int | None = None) -> np.ndarray:
    step = kernel_size if stride is None else stride
    dx = np.zeros(x.shape)
    for n, c, i, j in np.ndindex(*dout.shape):
        top, left = i * step, j * step
        window = x[n, c, top : top + kernel_size, left : left + kernel_size]
        row, column = divmod(window.size - 1 - int(np.argmax(window[::-1, ::-1])), kernel_size)
        dx[n, c, top + row, left + column] += dout[n, c, i, j]
    return dx
