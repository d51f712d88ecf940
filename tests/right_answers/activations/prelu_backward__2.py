import numpy as np


def prelu_backward(dout, x, alpha):
    channel = np.arange(len(alpha)).reshape(1, -1, *[1] * (x.ndim - 2))
    slope = np.where(x > 0, 1.0, alpha[channel])
    share = np.where(x > 0, 0.0, x * dout)
    index = np.broadcast_to(channel, x.shape)
    dalpha = np.bincount(index.ravel(), weights=share.ravel(), minlength=len(alpha))
    return [slope * dout, dalpha]
