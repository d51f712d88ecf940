def affine_forward(x, W, b):
    return x @ W.T + b
