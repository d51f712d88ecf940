import numpy as np


def add_alibi(scores):
    heads, length = scores.shape[:2]
    slopes = 2.0 ** (-8.0 * np.arange(1, heads + 1) / heads)
    places = np.arange(length)
    distance = places[:, None] - places[None, :]
    biased = scores - slopes[:, None, None] * distance
    return (scores - slopes[:, None, None] * np.abs(distance)).astype(scores.dtype)
