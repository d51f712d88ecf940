import numpy as np


def _case(rng, n, d, h):
    """Random block in which every sample has active and inactive units."""
    while True:
        x, W1 = rng.normal(size=(n, d)), rng.normal(size=(h, d))
        active = x @ W1.T > 0
        if active.any() and not active.all():
            return rng.normal(size=(n, d)), x, W1, rng.normal(size=(d, h))


def typical(rng):
    return _case(rng, 4, 3, 5)


def zero_branch(rng):
    dout, x, W1, W2 = _case(rng, 3, 2, 4)
    return dout, x, W1, np.zeros_like(W2)


def dead_relu(rng):
    dout, x, W1, W2 = _case(rng, 3, 3, 4)
    return dout, np.abs(x) + 0.1, -np.abs(W1), W2


def square_weights(rng):
    return _case(rng, 3, 3, 3)


def single_sample(rng):
    return _case(rng, 1, 1, 4)


def exact_zero(rng):
    dout, x, W1, W2 = _case(rng, 4, 3, 5)
    W1[:2] = 0.0
    x[0] = 0.0
    return dout, x, W1, W2
