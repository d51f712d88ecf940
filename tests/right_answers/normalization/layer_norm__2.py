import math

import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    def one(row):
        centred = row - row.sum() / row.size
        return gamma * centred / math.sqrt(centred @ centred / row.size + eps) + beta

    return np.apply_along_axis(one, -1, x)
