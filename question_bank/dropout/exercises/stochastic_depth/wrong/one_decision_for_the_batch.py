import numpy as np


def stochastic_depth(x, residual, keep, survival_prob, training=True):
    """Residual block whose branch is dropped sample by sample in training."""
    if not training:
        return x + residual
    keep = keep[0]
    return x + keep * residual / survival_prob
