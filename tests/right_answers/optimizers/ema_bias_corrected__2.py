import numpy as np


def ema_bias_corrected(x, beta=0.9):
    raw, corrected = np.empty(x.shape), np.empty(x.shape)
    average, weight = np.zeros(x.shape[1:]), 0.0
    for t, value in enumerate(x):
        average = beta * average + (1 - beta) * value
        weight = beta * weight + (1 - beta)
        raw[t] = average
        corrected[t] = average / weight
    return [raw, corrected]
