def affine_backward(dout, x, W):
    dx = dout @ W
    dW = dout.T @ x
    db = dout.sum(axis=1)
    return dx, dW, db
