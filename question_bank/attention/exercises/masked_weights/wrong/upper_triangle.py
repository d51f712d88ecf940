import numpy as np


def masked_weights(scores, lengths):
    places = np.arange(scores.shape[-1])
    causal = places[None, :] >= places[:, None]
    real = places[None, None, :] < lengths[:, None, None]
    allowed = causal[None] & real
    top = np.where(allowed, scores, -np.inf).max(axis=-1, keepdims=True)
    top = np.where(np.isfinite(top), top, 0.0)
    e = np.where(allowed, np.exp(np.where(allowed, scores - top, 0.0)), 0.0)
    total = e.sum(axis=-1, keepdims=True)
    return (e / np.where(total > 0, total, 1.0)).astype(scores.dtype)
