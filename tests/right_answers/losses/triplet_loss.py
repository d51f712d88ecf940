import numpy as np


def triplet_loss(anchor, positive, negative, margin=0.2):
    costs = []
    for a, p, n in zip(anchor, positive, negative, strict=True):
        near, far = a - p, a - n
        costs.append(max(0.0, near @ near - far @ far + margin))
    return float(np.mean(costs))
