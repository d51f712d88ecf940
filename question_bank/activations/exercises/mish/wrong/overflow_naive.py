import numpy as np


def mish(x):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    softplus = np.log(1 + np.exp(x))
    return x * np.tanh(softplus)
