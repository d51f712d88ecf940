import numpy as np
from quizzer_cases import Rng


def _data(rng, n):
    return rng.normal(size=(n, 3)), np.arange(n) * 10 + 1, Rng(int(rng.integers(10**6)))


def typical(rng):
    X, y, source = _data(rng, 11)
    return {"X": X, "y": y, "batch_size": 4, "rng": source}


def last_batch_partial(rng):
    X, y, source = _data(rng, 7)
    return {"X": X, "y": y, "batch_size": 3, "rng": source}


def drop_last(rng):
    X, y, source = _data(rng, 7)
    return {"X": X, "y": y, "batch_size": 3, "rng": source, "drop_last": True}


def no_shuffle(rng):
    X, y, source = _data(rng, 7)
    return {"X": X, "y": y, "batch_size": 3, "rng": source, "shuffle": False}


def batch_larger_than_data(rng):
    n = 3
    while True:  # an order other than the given one, and unlike the next draw of the generator
        X, y, source = _data(rng, n)
        draw = np.random.default_rng(source.seed)
        first, second = draw.permutation(n), draw.permutation(n)
        again = np.random.default_rng(source.seed).integers(0, n, n)
        if not (first == np.arange(n)).all() and (first != second).any() and (first != again).any():
            return {"X": X, "y": y, "batch_size": 10, "rng": source}


def batch_size_one(rng):
    X, y, source = _data(rng, 6)
    return {"X": X, "y": y, "batch_size": 1, "rng": source}


def size_divides(rng):
    X, y, source = _data(rng, 6)
    return {"X": X, "y": y, "batch_size": 3, "rng": source, "drop_last": True}
