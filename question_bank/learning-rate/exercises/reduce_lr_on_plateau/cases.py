import numpy as np


def _lr(rng):
    return float(rng.uniform(0.05, 0.5))


def typical(rng):
    # Improves, stays bad long enough for two reductions (below the previous loss now and then), improves, stays bad.
    low = 1.0 + 0.1 * rng.random()
    first = low + np.array([0.3, 0.5, 0.4, 0.45, 0.3, 0.5, 0.4, 0.35])
    last = low - 0.5 + np.array([0.2, 0.15, 0.3])
    losses = np.concatenate([[2.0, 1.8, low], first, [low - 0.5], last])
    return losses, _lr(rng), 0.5, 2, 0.0


def long_plateau(rng):
    return np.full(12, rng.uniform(0.5, 2.0)), _lr(rng), 0.5, 2, 0.0


def zig_zag(rng):
    best = rng.uniform(0.5, 1.0)
    return best + np.array([0.0, 0.9, 0.6, 0.8, 0.4, 0.7, 0.3, 0.6]), _lr(rng), 0.1, 2, 0.0


def tiny_improvements(rng):
    start = rng.uniform(1.0, 2.0)
    return start - 0.001 * np.arange(10), _lr(rng), 0.5, 2, 0.05


def patience_zero(rng):
    start = rng.uniform(1.0, 2.0)
    return start + np.array([0.0, 0.1, -0.2, 0.3, 0.2]), _lr(rng), 0.5, 0, 0.0


def scattered_bad_epochs(rng):
    start = rng.uniform(2.0, 3.0)
    steps = np.array([0.0, 0.2, -0.1, 0.1, -0.2, 0.3, -0.3, 0.0, -0.4, 0.1])
    return start + steps, _lr(rng), 0.1, 2, 0.0


def default_settings(rng):
    best = rng.uniform(0.5, 1.0)
    return np.concatenate([[best + 0.5, best], best + rng.uniform(0.0, 0.2, size=23)]), _lr(rng)


def infinite_start(rng):
    # The first epochs diverged: a loss of inf is not below the best one, which is inf.
    return np.array([np.inf, np.inf, np.inf, 2.0, 1.5, 1.7, 1.2]) + rng.uniform(0.0, 0.1), _lr(rng), 0.5, 1, 0.0


def negative_losses(rng):
    """Log-likelihoods as losses, or large ones: what is relative to the best loss counts other epochs as better."""
    if rng.random() < 0.5:
        return -10.0 - 0.001 * np.arange(10) + 0.01 * rng.random(), _lr(rng), 0.5, 2, 0.05
    return 10.0 - 0.1 * np.arange(10) + rng.random(), _lr(rng), 0.5, 2, 0.05
