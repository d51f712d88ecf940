import numpy as np


def typical(rng):
    """Five models, three labels; a 2:2:1 tie in the first column."""
    columns = [[2, 1, 2, 1, 0], [0, 0, 2, 0, 1], [2, 2, 2, 1, 0], [1, 1, 0, 0, 2]]
    return (np.array([rng.permutation(c) for c in columns]).T,)


def tied_votes(rng):
    """The first model votes for the larger label: what comes first is not what is smallest."""
    return (np.array([[4, *rng.permutation([1, 1, 4])], [7, *rng.permutation([7, 2, 2])]]).T,)


def label_gap(rng):
    return (np.array([rng.permutation([-5, 9, 9]), rng.permutation([-5, -5, 9])]).T,)


def outlier_label(rng):
    return (rng.permutation([0, 0, 9])[:, None],)


def weights(rng):
    return np.array([[3, 0], [1, 2], [1, 2]]), np.array([5.0, 1.0, 1.0]) + 0.1 * rng.random(3)


def square_shape(rng):
    """Each column is unanimous but for one model, so a vote along the rows differs."""
    shift = int(rng.integers(0, 4))
    return (np.array([[0, 1, 2], [0, 1, 0], [1, 1, 2]]) + shift,)
