import numpy as np


def _preds(rng, models, n):
    return rng.normal(size=(models, n)) + 1.0


def typical(rng):
    """Sample 0 is in one bag only, sample 4 in none."""
    bags = np.array([[0, 1, 2, 1, 3], [3, 2, 2, 1, 3], [1, 5, 5, 2, 1]])
    return _preds(rng, 3, 6), np.array([rng.permutation(b) for b in bags])


def never_out_of_bag(rng):
    bags = np.array([[0, 1, 1, 0], [1, 3, 2, 3], [1, 0, 2, 2]])
    return _preds(rng, 3, 4), np.array([rng.permutation(b) for b in bags])


def repeated_indices(rng):
    return _preds(rng, 2, 5), np.array([[2, 2, 2, 2, 0], [4, 4, 0, 4, 4]])


def permuted_bag(rng):
    """Every bag holds one sample, at changing positions."""
    bags = np.array([[3, 1], [1, 0], [0, 1]]) if rng.random() < 0.5 else np.array([[2, 3], [3, 0], [0, 3]])
    return _preds(rng, 3, 4), bags


def single_model(rng):
    return _preds(rng, 1, 4), np.array([[1, 3, 1, 3]])
