import numpy as np


def _rotated(rng, eigenvalues):
    d = len(eigenvalues)
    q, _ = np.linalg.qr(rng.normal(size=(d, d)))
    h = q @ np.diag(eigenvalues) @ q.T
    return ((h + h.T) / 2,)


def typical(rng):
    return _rotated(rng, -rng.uniform(0.5, 3.0, 2) if rng.random() < 0.5 else -rng.uniform(0.5, 3.0, 4))


def zero_diagonal_saddle(rng):
    return (np.array([[0.0, -2.0], [-2.0, 0.0]]) * rng.uniform(0.5, 2.0),)


def positive_diagonal_saddle(rng):
    return (np.array([[1.0, 3.0], [3.0, 1.0]]) * rng.uniform(0.5, 2.0),)


def maximum_in_two_dimensions(rng):
    return _rotated(rng, -rng.uniform(0.5, 3.0, 2))


def semidefinite(rng):
    return _rotated(rng, np.array([0.0, *rng.uniform(0.5, 3.0, 2)]))


def saddle_with_zero_eigenvalue(rng):
    return _rotated(rng, np.array([1.0, -1.0, 0.0]) * rng.uniform(0.5, 2.0))


def one_dimensional(rng):
    return (np.array([[rng.uniform(0.5, 2.0) * rng.choice([-1.0, 1.0])]]),)


def minimum(rng):
    return _rotated(rng, np.array([rng.choice([1.2e-8, 5e-8]), *rng.uniform(0.5, 3.0, 2)]))


def nearly_flat(rng):
    return _rotated(rng, np.array([-5e-9, *-rng.uniform(0.5, 3.0, 2)]))


def wide_tolerance(rng):
    return (*_rotated(rng, np.array([-2.0, -0.3, 0.3])), 0.5)


def smallest_exactly_tol(rng):
    return np.diag(rng.permutation([0.5, 2.0])), 0.5


def largest_exactly_minus_tol(rng):
    return np.diag(rng.permutation([-0.5, -2.0])), 0.5


def positive_exactly_tol(rng):
    return np.diag(rng.permutation([-2.0, 0.5])), 0.5


def negative_exactly_minus_tol(rng):
    return np.diag(rng.permutation([-0.5, 2.0])), 0.5
