import numpy as np


def geometric_margin(w, b, X, y):
    distances = [(label * (np.dot(w, x) + b)) for x, label in zip(X, y, strict=True)]
    return float(min(distances) / np.sqrt(np.dot(w, w)))
