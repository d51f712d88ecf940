import numpy as np


def _pair(rng, d):
    y = rng.normal(size=d.shape)
    return y + d, y


def typical(rng):
    d = np.concatenate([rng.uniform(0.1, 0.8, 3), rng.uniform(1.3, 4, 3)]) * rng.choice([-1, 1], size=6)
    return _pair(rng, rng.permutation(d).reshape(2, 3))


def at_the_joint(rng):
    d = rng.permutation(np.array([1.0, -1.0, 1.0, 0.5]))
    return d, np.zeros(4)


def beta_not_one(rng):
    beta = [0.5, 2.0][int(rng.integers(0, 2))]
    d = beta * np.array([[0.3], [-0.6], [1.5], [-2.5]]) * rng.uniform(0.9, 1.1, size=(4, 1))
    return (*_pair(rng, d), beta)


def outlier(rng):
    return _pair(rng, np.array([100.0, -0.2, 0.4]) + rng.uniform(-0.05, 0.05, size=3))
