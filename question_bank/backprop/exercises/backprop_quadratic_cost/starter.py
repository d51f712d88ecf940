import numpy as np


def backprop_quadratic_cost(
    x: np.ndarray, y: np.ndarray, weights: list[np.ndarray], biases: list[np.ndarray]
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Gradients of the quadratic cost of a sigmoid network for one sample."""
    ...
