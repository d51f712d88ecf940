import numpy as np


def dropblock(x, seeds, block_size):
    mask = np.ones(x.shape)
    half = block_size // 2
    for n, c, i, j in np.argwhere(seeds):
        mask[n, c, max(i - half, 0) : i - half + block_size, max(j - half, 0) : j - half + block_size] = 0.0
    kept = mask.sum()
    return x * mask * (mask.size / kept) if kept else np.zeros(x.shape)
