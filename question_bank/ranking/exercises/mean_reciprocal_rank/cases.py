import numpy as np


def typical(rng):
    second = np.zeros(5, dtype=int)
    second[1 + rng.permutation(4)[:2]] = 1
    return ([np.array([0, 1, 0, 1, 0]), second, np.array([1, 0, 0, 0, 0])],)


def query_without_relevant(rng):
    return ([np.zeros(4, dtype=int), np.eye(4, dtype=int)[rng.integers(1, 4)], np.eye(4, dtype=int)[0]],)


def several_relevant(rng):
    return ([np.array([0, 1, 1, 1]), np.roll(np.array([0, 0, 1, 1, 0]), rng.integers(0, 2))],)


def graded_relevance(rng):
    return ([np.array([1, 3, 0]), np.array([0, 1, 0, 2 + rng.integers(0, 2)])],)


def very_different_ranks(rng):
    return ([np.eye(4, dtype=int)[0], np.eye(5, dtype=int)[3 + rng.integers(0, 2)]],)


def values_off_the_grades(rng):
    return ([np.array([-1.0, 0.0, 0.5, 1.0]), np.append(rng.permutation([-2.0, 0.0]), [0.25, 2.0])],)
