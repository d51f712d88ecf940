import numpy as np


def ema_bias_corrected(x, beta=0.9):
    x = np.asarray(x, dtype=float)
    steps = np.arange(1, len(x) + 1)
    lag = steps[:, None] - steps[None, :]
    weights = np.where(lag >= 0, (1 - beta) * beta ** np.maximum(lag, 0.0), 0.0)
    raw = np.tensordot(weights, x, axes=1)
    divisor = (1 - beta ** steps.astype(float)).reshape(-1, *[1] * (x.ndim - 1))
    return raw, raw / divisor
