import numpy as np


def _gallery(rng):
    """Three people along different axes, slightly off."""
    return np.eye(3, 4) + 0.05 * rng.normal(size=(3, 4)), np.array([11, 4, 30])


def typical(rng):
    """A known person, a stranger, and one between two people who is nearer to the second; one vector is long."""
    gallery, labels = _gallery(rng)
    gallery[0] *= 10.0
    queries = np.array([[2.0, 0.1, 0.0, 0.0], [0.0, 0.0, 0.1, 3.0], [0.3, 0.9, 0.0, 0.0]])
    return queries + 0.02 * rng.normal(size=(3, 4)), gallery, labels, 0.6


def unknown_person(rng):
    gallery, labels = _gallery(rng)
    return (
        np.array([[0.1, 0.1, 0.0, 2.0], [-2.0, 0.1, 0.1, 0.5]]) + 0.02 * rng.normal(size=(2, 4)),
        gallery,
        labels,
        0.7,
    )


def large_norm_in_gallery(rng):
    gallery, labels = _gallery(rng)
    gallery[2] *= 50.0
    return np.array([[0.0, 1.0, 0.4, 0.0]]) + 0.02 * rng.normal(size=(1, 4)), gallery, labels, 0.5


def scaled_query(rng):
    gallery, labels = _gallery(rng)
    return 1e-4 * gallery[[2, 0]], gallery, labels, 0.9


def zero_query(rng):
    gallery, labels = _gallery(rng)
    return np.stack([np.zeros(4), gallery[1]]), gallery, labels, 0.5


def exactly_at_threshold(rng):
    """Cosine of (3, 4) and (1, 0) is exactly 0.6."""
    return np.array([[3.0, 4.0]]), np.array([[1.0, 0.0], [-1.0, 0.0]]), rng.permutation([5, 8]), 0.6


def zero_in_gallery(rng):
    gallery, labels = _gallery(rng)
    gallery[0] = 0.0
    return gallery[[2, 1]] + 0.02 * rng.normal(size=(2, 4)), gallery, labels, 0.6


def zero_query_accepted(rng):
    gallery, labels = _gallery(rng)
    return np.stack([gallery[2], np.zeros(4)]), gallery, labels, 0.0


def default_threshold(rng):
    """Similarities just above and just below 0.5."""
    cosine = np.array([0.503, 0.497])
    queries = np.zeros((2, 4))
    queries[:, 1], queries[:, 3] = cosine, np.sqrt(1 - cosine**2)
    return queries * rng.uniform(0.5, 2.0, size=(2, 1)), np.eye(3, 4), rng.permutation([11, 4, 30])


def negative_threshold(rng):
    gallery = np.array([[-1.0, 0.2, 0.0], [-1.0, 0.9, 0.1], [-1.0, 0.0, 0.3]]) + 0.02 * rng.normal(size=(3, 3))
    return np.array([[2.0, 0.1, 0.0]]), gallery, rng.permutation([11, 4, 30]), -0.9
