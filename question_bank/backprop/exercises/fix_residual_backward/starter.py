import numpy as np


def residual_block_backward(
    dout: np.ndarray, x: np.ndarray, W1: np.ndarray, W2: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gradients of y = x + ReLU(x @ W1.T) @ W2.T."""
    z = x @ W1.T
    dz = (dout @ W2) * (z > 0)
    return dz @ W1, dz.T @ x, dout.T @ np.maximum(z, 0)
