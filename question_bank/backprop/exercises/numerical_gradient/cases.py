from quizzer_cases import Function

QUADRATIC = Function("def f(x):\n    return float((x**2).sum() + 3 * x.flat[0] * x.flat[1] + x.sum())\n")
CUBIC = Function("def f(x):\n    return float((x**3).sum() + (2 * x).sum() + x.flat[0] * x.flat[1] ** 2)\n")
WAVE = Function(
    "import numpy as np\n\n\ndef f(x):\n    return float((np.sin(x) * np.arange(1, 4)).sum() + np.exp(x[0] * x[1]))\n"
)
PRODUCT = Function("import numpy as np\n\n\ndef f(x):\n    return float(np.prod(x))\n")

DISTANCE = Function("import numpy as np\n\n\ndef f(x):\n    return float(np.abs(x).sum())\n")


def typical(rng):
    return WAVE, rng.uniform(0.3, 1.2, size=3), 1e-3


def matrix_argument(rng):
    return QUADRATIC, rng.uniform(-3, -1, size=(1, 3)), 1e-3


def large_h(rng):
    return CUBIC, rng.uniform(0.5, 2, size=3), 0.1


def integer_point(rng):
    return CUBIC, rng.integers(1, 5, size=3), 1e-3


def coupled_coordinates(rng):
    return PRODUCT, rng.uniform(1, 3, size=3), 1e-2


def default_step(rng):
    return DISTANCE, rng.uniform(2e-6, 8e-6, size=3) * rng.choice([-1, 1], size=3)
