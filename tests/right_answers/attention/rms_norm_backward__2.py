import numpy as np


def rms_norm_backward(dout, x, gain, eps=1e-6):
    n, d = x.shape
    dx, dgain = np.zeros_like(x), np.zeros_like(gain)
    for i in range(n):
        r = np.sqrt(np.mean(x[i] ** 2) + eps)
        jacobian = np.eye(d) / r - np.outer(x[i], x[i]) / (d * r**3)
        dx[i] = jacobian @ (gain * dout[i])
        dgain += dout[i] * x[i] / r
    return dx, dgain
