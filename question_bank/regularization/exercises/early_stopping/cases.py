import numpy as np


def typical(rng):
    # bad epochs before the best one, then a bad run with a small recovery in it
    b = rng.uniform(0.5, 1.0)
    losses = b + np.array([0.9, 0.95, 0.5, 0.55, 0.0, 0.3, 0.2, 0.4, 0.35, 0.3, 0.45, 0.5])
    return losses, 3, 0.0


def ends_before_patience(rng):
    b = rng.uniform(0.5, 1.0)
    return b + np.array([0.6, 0.3, 0.0, 0.2, 0.3]), 4, 0.0


def zig_zag(rng):
    b = rng.uniform(0.5, 1.0)
    return b + np.array([0.5, 0.0, 0.6, 0.3, 0.5, 0.2, 0.4, 0.1]), 3


def small_improvements(rng):
    b = rng.uniform(1.0, 2.0)
    return b + np.array([0.0, -0.01, 0.2, 0.1, 0.15, 0.12, 0.3]), 3, 0.05


def equal_losses(rng):
    return np.full(8, rng.uniform(0.5, 1.0)), 3, 0.0


def nan_loss(rng):
    b = rng.uniform(0.5, 1.0)
    return np.array([b + 0.5, b, np.nan, np.nan, np.nan, b - 0.1]), 2, 0.0


def scattered_bad_epochs(rng):
    b = rng.uniform(2.0, 3.0)
    return b + np.array([0.0, 0.2, -0.1, 0.1, -0.2, 0.3, -0.3, 0.0, -0.4]), 3, 0.0


def never_improves(rng):
    return np.full(int(rng.integers(5, 9)), np.nan), 3, 0.0


def negative_losses(rng):
    """Log-likelihoods as losses, or large ones: what is relative to the best loss counts other epochs as better."""
    if rng.random() < 0.5:
        return -10.0 - 0.001 * np.arange(8) + 0.01 * rng.random(), 3, 0.05
    return 10.0 - 0.1 * np.arange(8) + rng.random(), 3, 0.05
