import numpy as np


def soft_threshold(x, lam):
    """Minimiser over w of 0.5 * (w - x)^2 + lam * |w|, element-wise."""
    return np.sign(x) * np.maximum(np.abs(x) - lam / 2, 0.0)
