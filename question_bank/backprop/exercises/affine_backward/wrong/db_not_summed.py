def affine_backward(dout, x, W):
    dx = dout @ W
    dW = dout.T @ x
    db = dout.copy()
    return dx, dW, db
