import numpy as np


def split_gain(g, h, left, lam=1.0, gamma=0.0):
    def saved(part):
        return g[part].sum() ** 2 / (2 * (h[part].size + lam))

    return saved(left) + saved(~left) - saved(np.ones_like(left)) - gamma
