import numpy as np


def _case(rng, h, t, d, scale=1.2):
    q, k, v = rng.normal(0.0, scale, (h, d)), rng.normal(0.0, scale, (h, d)), rng.normal(1.0, 1.5, (h, d))
    return q, k, v, rng.normal(0.0, scale, (h, t, d)), rng.normal(1.0, 1.5, (h, t, d))


def typical(rng):
    return _case(rng, 2, int(rng.integers(4, 7)), 3)


def empty_cache(rng):
    return _case(rng, 2, 0, 3)


def one_head(rng):
    return _case(rng, 1, 3, 4)


def square_cache(rng):
    return _case(rng, 3, 3, 3)


def large_scores(rng):
    q, k, v, k_cache, v_cache = _case(rng, 2, 4, 4, scale=0.5)
    sign = np.array([[20.0], [-20.0]])
    return q + 20.0, k + sign, v, k_cache + sign[:, None], v_cache
