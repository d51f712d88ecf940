import numpy as np
from quizzer_cases import Function


def typical(rng):
    a, b, c = (round(float(v), 3) for v in (rng.uniform(1.0, 2.0), rng.uniform(0.2, 0.6), rng.uniform(1.0, 2.0)))
    gradient = Function(f"def gradient(theta):\n    return [[{a}, {b}], [{b}, {c}]] @ (theta - 1.0)\n")
    return gradient, rng.normal(0.0, 2.0, 2), float(rng.uniform(0.1, 0.4)), int(rng.integers(3, 7))


def zero_steps(rng):
    return Function("def gradient(theta):\n    return 2.0 * theta\n"), rng.normal(size=3), 0.1, 0


def oscillating_step(rng):
    start = np.array([float(rng.choice([-1.0, 1.0]))])
    return Function("def gradient(theta):\n    return 2.0 * theta\n"), start, 1.0, 5


def diverging_step(rng):
    return Function("def gradient(theta):\n    return 4.0 * theta\n"), rng.uniform(0.5, 1.5, 2), 0.7, 6


def integer_start(rng):
    return Function("def gradient(theta):\n    return theta - 0.5\n"), rng.integers(2, 9, 3), 0.25, 4


def stationary_start(rng):
    c = round(float(rng.normal()), 3)
    return Function(f"def gradient(theta):\n    return 3.0 * (theta - {c})\n"), np.full(2, c), 0.1, 3
