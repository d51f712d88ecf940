import numpy as np


def ema_bias_corrected(x, beta=0.9):
    """Zero-started exponential moving average along the first axis, raw and bias-corrected."""
    raw = np.zeros(x.shape)
    corrected = np.zeros(x.shape)
    state = np.zeros(x.shape[1:])
    for i, value in enumerate(x):
        state = beta * state + (1 - beta) * value
        raw[i] = state
        corrected[i] = state / (1 - beta)
    return raw, corrected
