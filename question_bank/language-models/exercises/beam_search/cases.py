import numpy as np


def _log_probabilities(rng, shape):
    p = rng.uniform(0.05, 1.0, shape)
    return np.log(p / p.sum(axis=-1, keepdims=True))


def typical(rng):
    return _log_probabilities(rng, 5), _log_probabilities(rng, (5, 5)), 5, 2


def greedy_width(rng):
    return _log_probabilities(rng, 4), _log_probabilities(rng, (4, 4)), 6, 1


def greedy_trap(rng):
    a, b = rng.permutation(4)[:2]
    start = np.full(4, 0.05)
    start[a], start[b] = 0.5, 0.4
    step = np.full((4, 4), 0.25) + rng.uniform(-0.02, 0.02, (4, 4))
    step[b] = 0.02
    step[b, int(rng.integers(4))] = 0.94
    return np.log(start), np.log(step / step.sum(axis=1, keepdims=True)), 2, 3


def one_token(rng):
    return _log_probabilities(rng, 6), _log_probabilities(rng, (6, 6)), 1, 2


def wide_beam(rng):
    return _log_probabilities(rng, 3), _log_probabilities(rng, (3, 3)), 4, 100


def cycle(rng):
    step = _log_probabilities(rng, (5, 5))
    step[np.arange(5), (np.arange(5) + 1) % 5] += 6.0
    return _log_probabilities(rng, 5), step - np.log(np.exp(step).sum(axis=1, keepdims=True)), 4, 2
