import numpy as np


def kv_cached_step(q, k_new, v_new, k_cache, v_cache):
    k = np.concatenate([k_new[:, None, :], k_cache], axis=1)
    v = np.concatenate([v_new[:, None, :], v_cache], axis=1)
    scores = (k * q[:, None, :]).sum(axis=-1) / np.sqrt(q.shape[-1])
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = weights / weights.sum(axis=-1, keepdims=True)
    return (weights[:, :, None] * v).sum(axis=1), k, v
