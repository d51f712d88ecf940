import numpy as np


def max_pool2d_backward(dout, x, kernel_size, stride=None):
    step = kernel_size if stride is None else stride
    n, c, i, j = np.indices(dout.shape)
    best = np.full(dout.shape, -np.inf)
    row, column = i * step, j * step
    for offset in range(kernel_size * kernel_size):
        u, v = divmod(offset, kernel_size)
        value = x[n, c, i * step + u, j * step + v]
        better = value > best
        best = np.where(better, value, best)
        row = np.where(better, i * step + u, row)
        column = np.where(better, j * step + v, column)
    dx = np.zeros(x.shape)
    np.add.at(dx, (n, c, row, column), dout)
    return dx
