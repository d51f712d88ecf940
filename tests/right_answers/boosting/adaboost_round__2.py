import numpy as np


def adaboost_round(weights, y, h):
    good = sum(w for w, a, b in zip(weights, y, h) if a == b)
    bad = sum(w for w, a, b in zip(weights, y, h) if a != b)
    ratio = np.sqrt(good / bad)
    new = np.array([w / ratio if a == b else w * ratio for w, a, b in zip(weights, y, h)])
    return np.log(ratio), new / np.sum(new)
