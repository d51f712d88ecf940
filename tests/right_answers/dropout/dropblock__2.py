import numpy as np


def dropblock(x, seeds, block_size):
    mask = np.ones(x.shape, dtype=bool)
    for n, c, i, j in np.argwhere(seeds):
        mask[n, c, i : i + block_size, j : j + block_size] = False
    if not mask.any():
        return np.zeros(x.shape)
    return np.where(mask, x / mask.mean(), 0.0)
