import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    features = np.moveaxis(np.asarray(x, dtype=float), -1, 0)
    centred = features - features.mean(axis=0)
    standard = centred / np.sqrt(np.square(centred).mean(axis=0) + eps)
    return np.moveaxis(standard, 0, -1) * gamma + beta
