import numpy as np


def _case(rng, shape, eps=1e-3):
    out = shape[0]
    gamma = rng.uniform(1.5, 2.5, out) * rng.choice([-1.0, 1.0], out)
    return (
        rng.normal(size=shape),
        rng.normal(1.0, 0.3, out),
        gamma,
        rng.normal(1.5, 0.3, out),
        rng.normal(-2.0, 0.5, out),
        rng.uniform(2.0, 4.0, out),
        eps,
    )


def typical(rng):
    return _case(rng, (int(rng.integers(2, 4)), 4))


def square_weights(rng):
    return _case(rng, (3, 3))


def conv_kernel(rng):
    return _case(rng, (2, 2, 1, 3))


def zero_bias(rng):
    W, b, *rest = _case(rng, (3, 2))
    return (W, np.zeros_like(b), *rest)


def tiny_variance(rng):
    W, b, gamma, beta, mean, var, _ = _case(rng, (1, 2))
    return W, b, gamma, beta, mean, np.full_like(var, 1e-6)
