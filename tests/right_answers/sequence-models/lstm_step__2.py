import numpy as np


def lstm_step(x, h, c, W_ih, W_hh, b):
    size = h.shape[1]
    gates = []
    for k, name in enumerate("ifgo"):
        rows = slice(k * size, (k + 1) * size)
        z = np.einsum("nd,hd->nh", x, W_ih[rows]) + np.einsum("nk,hk->nh", h, W_hh[rows]) + b[rows]
        gates.append(np.tanh(z) if name == "g" else np.exp(-np.logaddexp(0, -z)))
    i, f, g, o = gates
    new_c = f * c + i * g
    return [o * np.tanh(new_c), new_c]
