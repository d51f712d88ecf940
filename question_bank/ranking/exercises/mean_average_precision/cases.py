import numpy as np


def _list(rng, n, relevant):
    r = np.zeros(n, dtype=int)
    r[1 : 1 + relevant] = 1
    r[1:] = rng.permutation(r[1:])
    return r


def typical(rng):
    return ([_list(rng, 5, 1), _list(rng, 5, 3), np.array([1, 0, 0, 1, 0])],)


def query_without_relevant(rng):
    return ([_list(rng, 5, 2), np.zeros(4, dtype=int), np.array([1, 0, 0, 1])],)


def unequal_numbers_of_relevant(rng):
    return ([np.array([1, 0, 0, 0, 0, 0]), _list(rng, 6, 4)],)


def unequal_lengths(rng):
    return ([np.array([1]), _list(rng, 5, 1)],)
