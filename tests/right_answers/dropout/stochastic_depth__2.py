import numpy as np


def stochastic_depth(x, residual, keep, survival_prob, training=True):
    if not training:
        return np.add(x, residual)
    out = np.array(x, dtype=np.float64)
    for n in np.flatnonzero(keep):
        out[n] += residual[n] / survival_prob
    return out
