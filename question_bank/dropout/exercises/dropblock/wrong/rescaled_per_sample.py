import numpy as np


def dropblock(x, seeds, block_size):
    """Drop the blocks whose top-left corners are seeds, rescale to keep the mean."""
    mask = np.ones(x.shape)
    h, w = seeds.shape[2:]
    for i in range(block_size):
        for j in range(block_size):
            mask[:, :, i : i + h, j : j + w][seeds] = 0.0
    kept = mask.sum(axis=(1, 2, 3), keepdims=True)
    return x * mask * (mask[0].size / np.maximum(kept, 1))
