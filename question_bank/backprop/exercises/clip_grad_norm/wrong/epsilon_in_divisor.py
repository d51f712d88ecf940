import numpy as np


def clip_grad_norm(grads, max_norm):
    arrays = [np.asarray(g, dtype=float) for g in grads]
    total = float(np.sqrt(sum(np.sum(g**2) for g in arrays)))
    factor = min(1.0, max_norm / (total + 1e-6))
    return [factor * g for g in arrays], total
