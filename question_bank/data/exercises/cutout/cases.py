import numpy as np


def typical(rng):
    return rng.normal(size=(3, 8, 9)) + 3.0, 4, 5, 4


def odd_size(rng):
    return rng.normal(size=(2, 7, 7)) + 3.0, int(rng.integers(2, 5)), 3, 3, -1.0


def top_left_border(rng):
    return rng.normal(size=(2, 6, 6)) + 3.0, 0, 1, 4


def bottom_right_border(rng):
    return rng.normal(size=(1, 6, 7)) + 3.0, 5, 6, 4


def integer_image(rng):
    return rng.integers(1, 255, size=(2, 6, 6)), 3, 2, 3, 0.5
