import numpy as np


def orthogonal_init(rows, cols, rng, gain=1.0):
    a = rng.standard_normal((rows, cols))
    return gain * a / np.linalg.norm(a, axis=0, keepdims=True)
