import numpy as np
from quizzer_cases import Function


def _state(rng, d=3):
    return rng.normal(0.0, 2.0, d), rng.uniform(0.2, 0.6, d) * rng.choice([-1.0, 1.0], d)


def _quadratic(rng, d):
    a = [round(float(v), 3) for v in rng.uniform(0.5, 3.0, d)]
    return Function(f"def gradient(theta):\n    return theta * {a}\n")


def typical(rng):
    d = int(rng.integers(2, 5))
    theta, velocity = _state(rng, d)
    return theta, velocity, _quadratic(rng, d), float(rng.uniform(0.05, 0.2)), float(rng.uniform(0.6, 0.95))


def first_step(rng):
    theta, velocity = _state(rng)
    return theta, np.zeros_like(velocity), _quadratic(rng, 3), 0.1, 0.9


def about_to_overshoot(rng):
    theta = rng.uniform(0.1, 0.3, 3)
    return theta, 2.0 * theta, _quadratic(rng, 3), 0.2, 0.9


def nonlinear_gradient(rng):
    theta, velocity = _state(rng)
    return theta, velocity, Function("def gradient(theta):\n    return theta**3\n"), 0.05, 0.8


def constant_gradient(rng):
    theta, velocity = _state(rng)
    g = [round(float(v), 3) for v in rng.normal(0.0, 2.0, 3)]
    return theta, velocity, Function(f"def gradient(theta):\n    return 0.0 * theta + {g}\n"), 0.1, 0.9


def defaults(rng):
    theta, velocity = _state(rng, 1)
    return theta, velocity, _quadratic(rng, 1)
