def affine_backward(dout, x, W):
    dx = dout @ W
    dW = dout.T @ x / len(x)
    db = dout.mean(axis=0)
    return dx, dW, db
