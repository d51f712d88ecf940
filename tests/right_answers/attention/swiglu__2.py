import numpy as np


def swiglu(x, w_gate, w_up, w_down):
    both = x @ np.concatenate([w_gate, w_up], axis=1)
    z, up = both[..., : w_gate.shape[1]], both[..., w_gate.shape[1] :]
    s = np.exp(-np.logaddexp(0.0, -z))
    return np.dot(z * s * up, w_down)
