import numpy as np


def swiglu(x, w_gate, w_up, w_down):
    z = x @ w_gate
    e = np.exp(-np.abs(z))
    sigmoid = np.where(z >= 0, 1.0, e) / (1.0 + e)
    return (z * sigmoid * (x @ w_up)) @ w_down
