import math

import numpy as np


def gelu(x, approximate="none"):
    x = np.asarray(x, dtype=float)
    if approximate == "tanh":
        gate = np.tanh(math.sqrt(2 / math.pi) * x * (1 + 0.044715 * np.square(x)))
        return x * (1 + gate) / 2
    tail = [math.erfc(-v / math.sqrt(2)) for v in x.ravel()]
    return x * np.reshape(tail, x.shape) / 2
