import numpy as np


def elastic_net_penalty(w, alpha=1.0, l1_ratio=0.5):
    flat = np.ravel(w).astype(float)
    l1 = np.linalg.norm(flat, 1)
    l2 = np.linalg.norm(flat)
    slope = np.where(w > 0, l1_ratio, np.where(w < 0, -l1_ratio, 0.0))
    value = alpha * l1_ratio * l1 + alpha * (1 - l1_ratio) * l2**2 / 2
    return [value, alpha * slope + alpha * (1 - l1_ratio) * w]
