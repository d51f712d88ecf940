import numpy as np


def _rows(rng, scale):
    return rng.normal(0.0, scale, size=(int(rng.integers(2, 5)), 3))


def typical(rng):
    return (_rows(rng, 2.0),)


def large_logits(rng):
    return (_rows(rng, 2.0) + 1000.0,)


def one_row(rng):
    return {"x": rng.normal(size=4)}
