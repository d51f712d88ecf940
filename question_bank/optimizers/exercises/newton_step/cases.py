import numpy as np


def _hessian(rng, eigenvalues):
    d = len(eigenvalues)
    q, _ = np.linalg.qr(rng.normal(size=(d, d)))
    h = q @ np.diag(eigenvalues) @ q.T
    return (h + h.T) / 2


def typical(rng):
    d = int(rng.integers(2, 5))
    return rng.normal(size=d), rng.normal(0.0, 2.0, d), _hessian(rng, rng.uniform(0.5, 4.0, d))


def quadratic_one_step(rng):
    h = _hessian(rng, rng.uniform(0.5, 4.0, 3))
    theta, optimum = rng.normal(0.0, 2.0, 3), rng.normal(size=3)
    return theta, h @ (theta - optimum), h


def indefinite_hessian(rng):
    h = _hessian(rng, np.array([rng.uniform(1.0, 3.0), -rng.uniform(1.0, 3.0)]))
    return rng.normal(size=2), rng.normal(0.0, 2.0, 2), h


def damping(rng):
    h = _hessian(rng, np.array([0.0, rng.uniform(1.0, 2.0), rng.uniform(2.0, 4.0)]))
    return rng.normal(size=3), rng.normal(0.0, 2.0, 3), h, 0.5


def one_parameter(rng):
    return rng.normal(size=1), rng.uniform(0.5, 2.0, 1), rng.uniform(1.5, 4.0, (1, 1))
