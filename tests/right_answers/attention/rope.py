import numpy as np


def rope(x, positions, base=10000.0):
    d = x.shape[-1]
    inv = 1.0 / base ** (np.arange(0, d, 2) / d)
    angle = np.tile(np.outer(positions, inv), (1, 2))
    rotated = np.concatenate([-x[..., d // 2 :], x[..., : d // 2]], axis=-1)
    return x * np.cos(angle) + rotated * np.sin(angle)
