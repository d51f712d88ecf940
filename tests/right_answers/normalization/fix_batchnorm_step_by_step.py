import numpy as np


def batchnorm_backward(dout, x, gamma, eps=1e-5):
    """Backward pass of batch norm, one node at a time."""
    n = x.shape[0]
    xmu = x - x.mean(axis=0)
    var = (xmu**2).mean(axis=0)
    sqrtvar = np.sqrt(var + eps)
    ivar = 1.0 / sqrtvar
    xhat = xmu * ivar

    dbeta = dout.sum(axis=0)
    dgamma = (dout * xhat).sum(axis=0)
    dxhat = dout * gamma

    divar = (dxhat * xmu).sum(axis=0)
    dxmu1 = dxhat * ivar
    dsqrtvar = -divar / (var + eps)
    dvar = 0.5 * dsqrtvar / sqrtvar
    dsq = np.ones_like(x) * dvar / n
    dxmu2 = 2.0 * xmu * dsq

    dx1 = dxmu1 + dxmu2  # one branch of x
    dmu = -(dxmu1 + dxmu2).sum(axis=0)
    dx2 = np.ones_like(x) * dmu / n  # the other branch of x
    return dx1 + dx2, dgamma, dbeta
