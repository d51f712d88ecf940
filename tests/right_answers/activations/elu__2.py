import numpy as np


def elu(x, alpha=1.0):
    out = np.array(x, dtype=np.float64, order="F")
    negative = out <= 0
    out[negative] = alpha * np.expm1(out[negative])
    return out
