import numpy as np


def _spd(rng, eigenvalues):
    d = len(eigenvalues)
    q, _ = np.linalg.qr(rng.normal(size=(d, d)))
    a = q @ np.diag(eigenvalues) @ q.T
    return (a + a.T) / 2


def typical(rng):
    d = int(rng.integers(4, 7))
    return _spd(rng, rng.uniform(1.0, 8.0, d)), rng.normal(size=d), 3


def ill_conditioned(rng):
    return np.diag([1.0, 10.0, 100.0]), rng.uniform(1.0, 3.0, 3), 3


def zero_rhs(rng):
    return _spd(rng, rng.uniform(1.0, 4.0, 3)), np.zeros(3), 4, 0.0


def more_iterations_than_needed(rng):
    return _spd(rng, np.array([1.0, 8.0, 30.0]) * rng.uniform(0.8, 1.2, 3)), rng.normal(size=3), 6


def identity_matrix(rng):
    return np.eye(4), rng.normal(size=4), 4


def loose_tolerance(rng):
    b = rng.normal(size=6)
    return _spd(rng, rng.uniform(1.0, 3.0, 6)), 0.01 * b / np.linalg.norm(b), 5, 5e-4


def one_unknown(rng):
    return rng.uniform(1.5, 4.0, (1, 1)), rng.normal(size=1), 2


def residual_at_the_default_tolerance(rng):
    """The residual begins at 4e-12 and has fallen below 1e-12 before the third iteration."""
    b = rng.normal(size=5)
    return 1e-12 * _spd(rng, rng.uniform(1.0, 3.0, 5)), 4e-12 * b / np.linalg.norm(b), 3
