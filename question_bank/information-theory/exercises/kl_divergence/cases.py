import numpy as np


def typical(rng):
    return rng.dirichlet(np.full(4, 2.0)), rng.dirichlet(np.full(4, 2.0))


def asymmetry(rng):
    t = rng.uniform(0.85, 0.95)
    return np.array([0.5, 0.5]), np.array([t, 1 - t])


def zero_in_p(rng):
    return np.insert(rng.dirichlet(np.full(3, 2.0)), rng.integers(0, 4), 0.0), rng.dirichlet(np.full(4, 2.0))


def both_zero(rng):
    k = int(rng.integers(0, 4))
    return np.insert(rng.dirichlet(np.full(3, 2.0)), k, 0.0), np.insert(rng.dirichlet(np.full(3, 2.0)), k, 0.0)


def impossible_event(rng):
    return rng.dirichlet(np.full(3, 2.0)), np.insert(rng.dirichlet(np.full(2, 2.0)), rng.integers(0, 3), 0.0)


def equal_distributions(rng):
    p = rng.dirichlet(np.full(4, 2.0))
    return p, p.copy()


def batch(rng):
    return rng.dirichlet(np.full(4, 2.0), size=3), rng.dirichlet(np.full(4, 2.0), size=3)


def several_axes(rng):
    return rng.dirichlet(np.full(4, 2.0), size=(2, 1)), rng.dirichlet(np.full(4, 2.0), size=(2, 1))
