import numpy as np


def _case(rng, n, c, h, w):
    mask = np.zeros((n, c), dtype=int)
    while not (0 < mask.mean() < 1) or (mask == mask[0]).all() or (n == c and (mask == mask.T).all()):
        mask = (rng.random((n, c)) < 0.6).astype(int)
    return rng.uniform(0.5, 2.0, (n, c, h, w)), mask, float(rng.choice([0.2, 0.3, 0.4]))


def typical(rng):
    return _case(rng, 2, 3, 2, 3)


def shapes_all_equal(rng):
    return _case(rng, 3, 3, 3, 3)


def evaluation_mode(rng):
    return (*_case(rng, 2, 3, 1, 2), False)


def different_masks_per_sample(rng):
    x, mask, p = _case(rng, 2, 4, 1, 2)
    mask[1] = 1 - mask[0]
    return x, mask, p
