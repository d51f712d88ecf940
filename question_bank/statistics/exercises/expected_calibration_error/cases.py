import numpy as np


def _sample(rng, n=30):
    confidence = (rng.integers(0, 10, n) + rng.uniform(0.2, 0.8, n)) / 10
    return confidence, rng.random(n) < confidence**2


def typical(rng):
    return _sample(rng)


def certain(rng):
    confidence, correct = _sample(rng)
    confidence[:6], correct[:6] = 1.0, False
    return confidence, correct


def on_the_edges(rng):
    return rng.permutation(np.repeat([0.0, 0.25, 0.5, 0.75], 5)), rng.random(20) < 0.3, 4


def one_bin(rng):
    return *_sample(rng), 1
