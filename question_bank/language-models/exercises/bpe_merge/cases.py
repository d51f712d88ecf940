import numpy as np


def typical(rng):
    a, b = 300 + rng.permutation(20)[:2]
    others = rng.permutation(30)
    return np.concatenate([[a, b], others[:6], [a, b], others[6:11], [a, b]]), 999


def tied_pairs(rng):
    a, b = sorted(rng.permutation(20)[:2].tolist())
    return np.array([b, 25, 30, a, 25, 31, b, 25, 32, a, 25]), 99


def overlapping_pair(rng):
    a = int(rng.integers(1, 10))
    return np.array([20, *[a] * 5, 21]), 99


def single_token(rng):
    return np.array([int(rng.integers(1, 10))]), 99


def empty_text(rng):
    return np.array([], dtype=int), 99


def two_tokens(rng):
    return np.sort(rng.permutation(10)[:2])[::-1].copy(), 99
