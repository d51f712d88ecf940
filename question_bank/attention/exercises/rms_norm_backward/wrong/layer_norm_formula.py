import numpy as np


def rms_norm_backward(dout, x, gain, eps=1e-6):
    r = np.sqrt((x**2).mean(axis=1, keepdims=True) + eps)
    x_hat = x / r
    u = dout * gain
    dx = (u - u.mean(axis=1, keepdims=True) - x_hat * (u * x_hat).mean(axis=1, keepdims=True)) / r
    return dx, (dout * x_hat).sum(axis=0)
