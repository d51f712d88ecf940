import numpy as np


def numerical_hessian(f, x, h=1e-4):
    steps = h * np.eye(len(x))

    def second(i, j):
        signs = ((1, 1), (1, -1), (-1, 1), (-1, -1))
        return sum(a * b * f(x + a * steps[i] + b * steps[j]) for a, b in signs) / (4 * h * h)

    return np.array([[second(i, j) for j in range(len(x))] for i in range(len(x))])
