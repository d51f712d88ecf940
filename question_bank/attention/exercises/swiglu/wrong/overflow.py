import numpy as np


def swiglu(x, w_gate, w_up, w_down):
    z = x @ w_gate
    e = np.exp(z)
    return (z * e / (1.0 + e) * (x @ w_up)) @ w_down
