import math

import numpy as np


def lsh_angle_estimate(x, y, planes):
    differing = 0
    for normal in planes:
        differing += (np.dot(normal, x) < 0) != (np.dot(normal, y) < 0)
    return math.pi * differing / len(planes)
