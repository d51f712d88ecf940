import numpy as np


def dropblock(x, seeds, block_size):
    """Drop the blocks whose top-left corners are seeds, rescale to keep the mean."""
    mask = np.ones(x.shape)
    h, w = seeds.shape[2:]
    for i in range(block_size):
        for j in range(block_size):
            mask[:, :, i : i + h, j : j + w][seeds] = 0.0
    kept = mask.sum()
    if kept == 0:
        return np.zeros(x.shape)
    return x * mask
