import numpy as np


def _case(rng, tq, tk, d, dv, scale=0.8):
    q, k = rng.normal(0.0, scale, (tq, d)), rng.normal(0.0, scale, (tk, d))
    return rng.normal(size=(tq, dv)), q, k, rng.normal(1.0, 1.5, (tk, dv))


def typical(rng):
    return _case(rng, 3, int(rng.integers(4, 6)), 2, 4)


def square_input(rng):
    return _case(rng, 3, 3, 3, 3)


def single_key(rng):
    return _case(rng, 3, 1, 4, 2)


def constant_upstream(rng):
    _, q, k, v = _case(rng, 3, 4, 2, 3)
    return np.ones((3, 3)), q, k, v


def large_scores(rng):
    dout, q, k, v = _case(rng, 3, 4, 4, 2)
    shift = np.array([40.0, 0.0, 0.0, 0.0])
    q, k = q + shift * np.array([[1.0], [-1.0], [1.0]]), k + shift
    k[3] -= 2.0 * shift
    return dout, q, k, v
