import numpy as np


def masked_weights(scores, lengths):
    places = np.arange(scores.shape[-1])
    causal = places[None, :] <= places[:, None]
    real = places[None, None, :] < lengths[:, None, None]
    s = np.where(causal[None] & real, scores, -np.inf)
    e = np.exp(s - s.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
