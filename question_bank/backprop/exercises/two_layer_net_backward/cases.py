import numpy as np


def _case(rng, n, d, h, c):
    """Random network in which some hidden units are active and some are not."""
    while True:
        X, W1, b1 = rng.normal(size=(n, d)), rng.normal(size=(h, d)), rng.normal(0, 0.3, size=h)
        active = (X @ W1.T + b1 > 0).mean()
        if 0.3 < active < 0.7:
            break
    y = rng.permutation(np.arange(n) % c)
    return X, y, W1, b1, rng.normal(size=(c, h)), rng.normal(size=c)


def typical(rng):
    return _case(rng, 5, 3, 4, 3)


def square_shapes(rng):
    return _case(rng, 3, 3, 3, 3)


def dead_hidden_layer(rng):
    X, y, W1, b1, W2, b2 = _case(rng, 4, 1, 1, 2)
    return np.abs(X), y, -np.abs(W1), -np.abs(b1) - 0.1, W2, b2


def single_sample(rng):
    return _case(rng, 1, 3, 4, 3)


def large_logits(rng):
    X, y, W1, b1, W2, b2 = _case(rng, 4, 3, 4, 3)
    return 40 * X, y, W1, b1, 5 * W2, b2


def exact_zero(rng):
    X, y, W1, b1, W2, b2 = _case(rng, 5, 3, 4, 3)
    b1[:2] = 0.0
    W1[0] = 0.0
    X[0] = 0.0
    return X, y, W1, b1, W2, b2


def rows_of_very_different_scale(rng):
    X = np.array([[200.0, -1.0], [-1.0, 200.0], [1.0, 1.0]]) + rng.normal(0, 0.1, size=(3, 2))
    W1 = np.eye(2) + rng.uniform(0, 0.002, size=(2, 2))
    W2 = np.array([10.0, -10.0]) + rng.normal(0, 0.01, size=(3, 2))
    return X, rng.permutation(3), W1, rng.uniform(0, 0.1, size=2), W2, rng.normal(size=3)
