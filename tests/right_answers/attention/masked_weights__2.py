import numpy as np


def masked_weights(scores, lengths):
    t = scores.shape[-1]
    allowed = np.tril(np.ones((t, t), dtype=bool)) & (np.arange(t) < lengths.reshape(-1, 1, 1))
    with np.errstate(invalid="ignore"):
        s = np.where(allowed, scores, -np.inf)
        e = np.exp(s - s.max(-1)[..., None])
        p = e / e.sum(-1)[..., None]
    return np.nan_to_num(p, nan=0.0)
