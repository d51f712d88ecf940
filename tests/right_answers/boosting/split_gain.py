import numpy as np


def split_gain(g, h, left, lam=1.0, gamma=0.0):
    gl, hl = np.sum(g * left), np.sum(h * left)
    gt, ht = np.sum(g), np.sum(h)
    gr, hr = np.sum(g * (1 - left)), np.sum(h * (1 - left))
    return 0.5 * (gl * gl / (hl + lam) + gr * gr / (hr + lam) - gt * gt / (ht + lam)) - gamma
