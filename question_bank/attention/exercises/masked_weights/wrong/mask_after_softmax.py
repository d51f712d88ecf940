import numpy as np


def masked_weights(scores, lengths):
    places = np.arange(scores.shape[-1])
    causal = places[None, :] <= places[:, None]
    real = places[None, None, :] < lengths[:, None, None]
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True) * (causal[None] & real)
