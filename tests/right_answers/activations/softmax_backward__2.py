import numpy as np


def softmax_backward(dout, probs, axis=-1):
    dz = np.empty(probs.shape)
    upstream, p, out = (np.moveaxis(a, axis, -1) for a in (dout, probs, dz))
    for row in np.ndindex(p.shape[:-1]):
        jacobian = np.diag(p[row]) - np.outer(p[row], p[row])
        out[row] = jacobian @ upstream[row]
    return dz
