import numpy as np


def stochastic_depth(x, residual, keep, survival_prob, training=True):
    if not training:
        return x + residual
    out = np.array(x, dtype=float)
    for n in range(len(out)):
        if keep[n]:
            out[n] = out[n] + residual[n] / survival_prob
    return out
