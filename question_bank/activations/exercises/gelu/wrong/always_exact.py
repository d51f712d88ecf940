import math

import numpy as np


def gelu(x, approximate="none"):
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    erf = np.vectorize(math.erf, otypes=[x.dtype])
    return x * (0.5 * (1 + erf(x / math.sqrt(2))))
