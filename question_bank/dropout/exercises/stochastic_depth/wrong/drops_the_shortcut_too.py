import numpy as np


def stochastic_depth(x, residual, keep, survival_prob, training=True):
    """Residual block whose branch is dropped sample by sample in training."""
    if not training:
        return x + residual
    keep = keep.reshape(-1, *[1] * (x.ndim - 1))
    return keep * (x + residual / survival_prob)
