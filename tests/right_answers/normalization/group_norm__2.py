import math

import numpy as np


def group_norm(x, num_groups, gamma, beta, eps=1e-5):
    n, c, h, w = x.shape
    out = np.empty((n, c, h, w))
    for sample in range(n):
        groups = np.array_split(x[sample], num_groups)
        standard = [(g - g.mean()) / math.sqrt(g.var() + eps) for g in groups]
        out[sample] = np.concatenate(standard)
    return (out.transpose(0, 2, 3, 1) * gamma + beta).transpose(0, 3, 1, 2)
