import numpy as np


def elastic_net_penalty(w, alpha=1.0, l1_ratio=0.5):
    flat = np.ravel(w).astype(float)
    l1, l2 = alpha * l1_ratio, alpha * (1 - l1_ratio)
    value = l1 * np.linalg.norm(flat, 1) + 0.5 * l2 * (flat @ flat)
    return float(value), (l1 * np.sign(flat) + l2 * flat).reshape(np.shape(w))
