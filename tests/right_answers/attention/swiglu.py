import numpy as np


def swiglu(x, w_gate, w_up, w_down):
    gate = np.einsum("...d,dh->...h", x, w_gate)
    swish = gate * 0.5 * (1.0 + np.tanh(gate / 2.0))
    return np.einsum("...h,hd->...d", swish * np.einsum("...d,dh->...h", x, w_up), w_down)
