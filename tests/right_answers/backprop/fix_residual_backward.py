import numpy as np


def residual_block_backward(dout, x, W1, W2):
    """Gradients of y = x + ReLU(x @ W1.T) @ W2.T."""
    z = x @ W1.T
    dz = (dout @ W2) * (z > 0)
    return dout + dz @ W1, dz.T @ x, dout.T @ np.maximum(z, 0)
