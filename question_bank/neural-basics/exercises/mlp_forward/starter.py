import numpy as np


def mlp_forward(x: np.ndarray, weights: list[np.ndarray], biases: list[np.ndarray]) -> np.ndarray:
    """Output of an MLP with ReLU between the layers."""
    ...
