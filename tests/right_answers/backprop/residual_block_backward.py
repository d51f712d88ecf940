import numpy as np


def residual_block_backward(dout, x, W1, W2):
    hidden = np.maximum(x @ W1.T, 0)
    at_hidden = np.where(hidden > 0, dout @ W2, 0)
    return dout + at_hidden @ W1, at_hidden.T @ x, dout.T @ hidden
