import numpy as np


def clip_grad_norm(grads, max_norm):
    total = float(np.linalg.norm(np.concatenate([np.ravel(g).astype(float) for g in grads])))
    factor = max_norm / total if total > max_norm else 1.0
    return [np.asarray(g, dtype=float) * factor for g in grads], total
