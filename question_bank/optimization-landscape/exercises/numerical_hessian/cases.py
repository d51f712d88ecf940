import numpy as np
from quizzer_cases import Function


def typical(rng):
    a, b = round(float(rng.uniform(1.0, 2.0)), 3), round(float(rng.uniform(1.0, 2.0)), 3)
    f = Function(f"def f(x):\n    return {a} * x[0] ** 2 * x[1] + {b} * x[1] ** 3 + x[0] * x[1]\n")
    return f, rng.uniform(0.5, 1.5, 2)


def cross_terms(rng):
    a = round(float(rng.uniform(0.8, 1.5)), 3)
    return Function(f"def f(x):\n    return ({a} - x[0] * x[1]) ** 2\n"), np.zeros(2)


def integer_point(rng):
    return Function("def f(x):\n    return x[0] ** 3 + x[0] * x[1] ** 2 + x[2] ** 2\n"), rng.integers(1, 4, 3)


def critical_point(rng):
    a = round(float(rng.uniform(1.0, 3.0)), 3)
    return Function(f"def f(x):\n    return x[0] ** 2 - {a} * x[1] ** 2\n"), np.zeros(2)


def one_dimensional(rng):
    return Function("def f(x):\n    return x[0] ** 4\n"), rng.uniform(0.8, 1.6, 1)


def large_h(rng):
    return Function("def f(x):\n    return x[0] ** 4 + x[0] ** 3 * x[1]\n"), rng.uniform(0.5, 1.5, 2), 0.1


def default_step(rng):
    f = Function("def f(x):\n    return abs(x[0]) + abs(x[1])\n")
    return f, rng.uniform(2e-5, 8e-5, 2) * rng.choice([-1.0, 1.0], 2)
