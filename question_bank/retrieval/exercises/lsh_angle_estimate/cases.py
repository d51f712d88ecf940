import numpy as np


def typical(rng):
    """About a third of the planes separate the two."""
    x, y = np.array([1.0, 0.0, 0.2]), np.array([0.5, 0.9, -0.1])
    planes = rng.normal(size=(11, 3))
    planes[:3] = [[1.0, -2.0, 0.0], [0.0, 1.0, -1.0], [0.3, 1.0, 0.2]] + 0.1 * rng.normal(size=(3, 3))
    return x, y, planes


def zero_projection(rng):
    """Beside a projection of exactly 0, bit 1, the other one is negative (first and fourth plane) or positive (last)."""
    s = float(rng.integers(2, 6))
    planes = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [-1.0, -s], [1.0, s]])
    return np.array([-s, 1.0]), np.array([0.0, s]), planes


def identical_vectors(rng):
    """Parallel vectors whose computed cosine is not exactly 1."""
    x = rng.normal(size=4)
    while np.dot(x, 3.0 * x) / (np.linalg.norm(x) * np.linalg.norm(3.0 * x)) == 1.0:
        x = rng.normal(size=4)
    return x, 3.0 * x, rng.normal(size=(8, 4))


def opposite_vectors(rng):
    x = rng.normal(size=3)
    return x, -2.0 * x, rng.normal(size=(6, 3))


def single_plane(rng):
    x = np.array([1.0, 0.5]) * rng.uniform(0.5, 2.0)
    return x, np.array([-0.8, 1.0]), np.array([[1.0, 0.1]])
