import numpy as np


def dropblock(x, seeds, block_size):
    keep = np.ones(x.shape)
    for n, c, i, j in np.argwhere(seeds):
        keep[n, c, i : i + block_size, j : j + block_size] = 0.0
    ones = keep.sum()
    return x * keep * (keep.size / ones) if ones else keep
