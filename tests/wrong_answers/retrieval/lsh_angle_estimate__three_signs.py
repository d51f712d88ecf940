"""np.sign has three values: 0 differs from 1 too."""

import numpy as np


def lsh_angle_estimate(x, y, planes):
    return float(np.pi * np.mean(np.sign(planes @ x) != np.sign(planes @ y)))
