import numpy as np


def max_pool2d_backward(dout: np.ndarray, x: np.ndarray, kernel_size: int, stride: int | None = None) -> np.ndarray:
    step = kernel_size if stride is None else stride
    dx = np.zeros(x.shape)
    for n, c, i, j in np.ndindex(*dout.shape):
        window = x[n, c, i * step : i * step + kernel_size, j * step : j * step + kernel_size]
        row, column = divmod(int(window.argmax()), kernel_size)
        dx[n, c, i * step + row, j * step + column] += dout[n, c, i, j]
    return dx
