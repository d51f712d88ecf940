import numpy as np


def max_pool2d_forward(x, kernel_size, stride=None):
    step = kernel_size if stride is None else stride
    starts_down = range(0, x.shape[2] - kernel_size + 1, step)
    starts_right = range(0, x.shape[3] - kernel_size + 1, step)
    strips = np.stack([x[:, :, i : i + kernel_size].max(axis=2) for i in starts_down], axis=2)
    return np.stack([strips[..., j : j + kernel_size].max(axis=3) for j in starts_right], axis=3)
