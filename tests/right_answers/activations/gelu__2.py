import math

import numpy as np


def gelu(x, approximate="none"):
    values = np.asarray(x, dtype=np.float64)
    if approximate == "tanh":
        inner = np.sqrt(8 / np.pi) * (values + 0.044715 * values**3)
        return values * np.exp(-np.logaddexp(0, -inner))
    phi = np.vectorize(math.erf, otypes=[float])(values / np.sqrt(2))
    return 0.5 * values + 0.5 * values * phi
