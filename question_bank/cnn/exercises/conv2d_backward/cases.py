import numpy as np


def _layer(rng, n, c, f, size, kernel, stride, padding):
    (h, w), (kh, kw) = size, kernel
    out = ((h + 2 * padding - kh) // stride + 1, (w + 2 * padding - kw) // stride + 1)
    return (
        rng.normal(size=(n, f, *out)),
        rng.normal(size=(n, c, h, w)),
        rng.normal(size=(f, c, kh, kw)),
        stride,
        padding,
    )


def typical(rng):
    return _layer(rng, 2, 2, 3, (6, 7), (3, 3), 2, 1)


def overlapping_windows(rng):
    return _layer(rng, 1, 1, 1, (4, 4), (3, 3), 1, 0)


def padding(rng):
    return _layer(rng, 1, 2, 2, (4, 5), (3, 3), 1, 1)


def stride_not_dividing(rng):
    return _layer(rng, 1, 1, 2, (6, 8), (3, 3), 2, 0)


def batch_of_several(rng):
    return _layer(rng, 3, 2, 2, (4, 4), (2, 2), 1, 0)


def rectangular_kernel(rng):
    return _layer(rng, 2, 2, 3, (5, 6), (2, 3), 1, 2)


def defaults(rng):
    return _layer(rng, 2, 1, 2, (4, 5), (2, 2), 1, 0)[:3]
