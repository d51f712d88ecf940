import numpy as np


def _case(rng, t, d=4):
    grad = rng.uniform(0.3, 2.0, d) * rng.choice([-1.0, 1.0], d)
    theta = rng.uniform(0.5, 2.0, d) * rng.choice([-1.0, 1.0], d)
    lr, decay = float(rng.uniform(0.05, 0.2)), float(rng.uniform(0.05, 0.3))
    beta1, beta2 = float(rng.choice([0.8, 0.85])), float(rng.choice([0.98, 0.99]))
    return theta, grad, rng.normal(0.0, 0.3, d), rng.uniform(0.01, 0.3, d), t, lr, beta1, beta2, 1e-8, decay


def typical(rng):
    return _case(rng, int(rng.integers(2, 20)), int(rng.integers(2, 6)))


def first_step(rng):
    theta, grad, m, v, _, *rest = _case(rng, 1)
    return (theta, grad * np.array([1e-3, 1.0, 10.0, 1000.0]), np.zeros_like(m), np.zeros_like(v), 1, *rest)


def zero_gradient(rng):
    theta, grad, m, v, _, *rest = _case(rng, 3, 1)
    return (theta, np.zeros_like(grad), np.zeros_like(m), np.zeros_like(v), 3, *rest)


def large_weights(rng):
    theta, *rest = _case(rng, int(rng.integers(2, 20)))
    return (np.sign(theta) * rng.uniform(50.0, 80.0, 4), *rest)


def defaults(rng):
    theta, grad, m, v, t, *_ = _case(rng, 1, 2)
    scale = np.array([1.0, 0.0])
    return theta, grad * np.array([1.0, 1e-8]), m * scale, v * scale, t


def large_eps(rng):
    theta, grad, m, v, t, lr, beta1, beta2, _, decay = _case(rng, int(rng.integers(2, 20)))
    return theta, grad, m, v, t, lr, beta1, beta2, 0.1, decay
