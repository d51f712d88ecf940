import numpy as np


def _rotated(rng, eigenvalues):
    d = len(eigenvalues)
    while True:
        q, _ = np.linalg.qr(rng.normal(size=(d, d)))
        # rows and columns clearly different, no tie for the largest component
        if np.abs(np.abs(q) - np.abs(q.T)).max() > 0.2 and _clear(q):
            h = q @ np.diag(eigenvalues) @ q.T
            return ((h + h.T) / 2,)


def _clear(q):
    top = np.sort(np.abs(q), axis=0)
    return bool((top[-1] - top[-2]).min() > 0.05)


def typical(rng):
    return _rotated(rng, np.array([-2.0, 0.5, 3.0]) * rng.uniform(0.5, 1.5))


def known_saddle(rng):
    return (np.array([[0.0, -2.5], [-2.5, 1.0]]) * rng.uniform(0.5, 1.5),)


def minimum(rng):
    return _rotated(rng, np.array([0.1, 1.0, 3.0]) * rng.uniform(0.5, 1.5))


def several_negative(rng):
    return _rotated(rng, np.array([-3.0, -1.0, -0.2]) * rng.uniform(0.5, 1.5))


def asymmetric_eigenvectors(rng):
    return _rotated(rng, np.array([-4.0, 1.0, 2.0, 5.0]) * rng.uniform(0.5, 1.5))


def barely_negative(rng):
    return _rotated(rng, np.array([-0.01, 1.0, 3.0]) * rng.uniform(0.5, 1.5))


def flat_direction(rng):
    return (np.diag(rng.permutation(3)).astype(float),)


def one_dimensional(rng):
    return (-rng.uniform(0.5, 2.0, (1, 1)),)
