import numpy as np


def kv_cached_step(q, k_new, v_new, k_cache, v_cache):
    h, t, d = k_cache.shape
    keys, values = np.empty((h, t + 1, d), k_cache.dtype), np.empty((h, t + 1, d), v_cache.dtype)
    keys[:, :t], keys[:, t] = k_cache, k_new
    values[:, :t], values[:, t] = v_cache, v_new
    s = np.einsum("hd,htd->ht", q, keys) * d**-0.5
    p = np.exp(s - s.max(1)[:, None])
    return np.einsum("ht,htd->hd", p / p.sum(1)[:, None], values), keys, values
