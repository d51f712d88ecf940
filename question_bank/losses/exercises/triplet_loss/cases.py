import numpy as np


def _near(rng, a, size):
    step = rng.normal(size=a.shape)
    return a + size * step / np.linalg.norm(step, axis=1, keepdims=True)


def typical(rng):
    a = rng.normal(size=(4, 3))
    p, n = _near(rng, a, 1.0), _near(rng, a, 1.5)
    n[:2] = _near(rng, a[:2], 0.5)
    p[:2] = _near(rng, a[:2], 0.8)
    return a, p, n


def easy_triplet(rng):
    a = rng.normal(size=(2, 3))
    return a, _near(rng, a, 0.2), _near(rng, a, 3.0)


def easy_and_hard(rng):
    a = rng.normal(size=(2, 3))
    p, n = _near(rng, a, 0.7), _near(rng, a, 0.4)
    n[0] = _near(rng, a[:1], 2.0)[0]
    return a, p, n


def all_equal(rng):
    a = np.repeat(rng.normal(size=(1, 3)), 3, axis=0)
    return a, a.copy(), a.copy(), 0.3


def single_sample(rng):
    a = rng.normal(size=(1, 4))
    return a, _near(rng, a, 1.4), _near(rng, a, 0.6), 0.5
