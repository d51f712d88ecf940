import numpy as np


def _case(rng, t, lengths, scale=1.5):
    return rng.normal(0.0, scale, (len(lengths), t, t)), np.array(lengths)


def typical(rng):
    return _case(rng, 5, [4, int(rng.integers(2, 4)), 5])


def full_lengths(rng):
    return _case(rng, 4, [4, 4])


def one_token(rng):
    return _case(rng, 4, [1, 1])


def empty_sequence(rng):
    return _case(rng, 3, [0, 2])


def large_scores(rng):
    scores, lengths = _case(rng, 4, [3, 3])
    scores += np.array([1000.0, -1000.0, 1000.0, -1000.0])[:, None]
    scores[:, 0, 2] = 2000.0
    return scores, lengths


def single_position(rng):
    return _case(rng, 1, [1, 0])
