import numpy as np


def clip_grad_norm(grads, max_norm):
    arrays = [np.asarray(g, dtype=float) for g in grads]
    total = float(np.sqrt(sum(np.sum(g**2) for g in arrays)))
    norms = [np.linalg.norm(g) for g in arrays]
    return [g * (max_norm / n if n > max_norm else 1.0) for g, n in zip(arrays, norms, strict=True)], total
