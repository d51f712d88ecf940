def residual_block_backward(dout, x, W1, W2):
    z = x @ W1.T
    dz = (dout @ W2) * (z > 0)
    dx = dout + dz @ W1
    dW1 = dz.T @ x
    dW2 = dout.T @ z
    return dx, dW1, dW2
