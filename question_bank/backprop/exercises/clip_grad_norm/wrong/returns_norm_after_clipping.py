import numpy as np


def clip_grad_norm(grads, max_norm):
    arrays = [np.asarray(g, dtype=float) for g in grads]
    total = float(np.sqrt(sum(np.sum(g**2) for g in arrays)))
    factor = max_norm / total if total > max_norm else 1.0
    return [factor * g for g in arrays], factor * total
