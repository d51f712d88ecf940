import numpy as np


def geometric_margin(w, b, X, y):
    length = np.linalg.norm(w)
    return np.min(y * (X @ (w / length) + b / length))
