import numpy as np


def residual_block_backward(dout, x, W1, W2):
    dx = np.array(dout, dtype=float)
    dW1, dW2 = np.zeros(W1.shape), np.zeros(W2.shape)
    for n, (row, upstream) in enumerate(zip(x, dout, strict=True)):
        z = W1 @ row
        for j in np.flatnonzero(z > 0):
            at_unit = upstream @ W2[:, j]
            dW2[:, j] += upstream * z[j]
            dW1[j] += at_unit * row
            dx[n] += at_unit * W1[j]
    return dx, dW1, dW2
