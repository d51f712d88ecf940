import numpy as np


def conv2d_forward(x, w, b, stride=1, padding=0):
    n, channels, height, width = x.shape
    filters, _, kh, kw = w.shape
    padded = np.zeros((n, channels, height + 2 * padding, width + 2 * padding))
    padded[:, :, padding : padding + height, padding : padding + width] = x
    rows = (height + 2 * padding - kh) // stride + 1
    columns = (width + 2 * padding - kw) // stride + 1
    patches = []
    for i in range(rows):
        for j in range(columns):
            window = padded[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw]
            patches.append(window.reshape(n, -1))
    out = np.array(patches) @ w.reshape(filters, -1).T + b
    return out.transpose(1, 2, 0).reshape(n, filters, rows, columns)
