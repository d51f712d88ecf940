import numpy as np


def _case(rng, p, *rest):
    shape = (int(rng.integers(2, 5)), *rest, 4)
    mask = rng.random(shape) >= p
    mask.flat[0], mask.flat[1] = True, False
    return rng.uniform(0.5, 2.0, shape) * rng.choice([-1.0, 1.0], shape), mask, p


def typical(rng):
    return _case(rng, float(rng.choice([0.2, 0.4, 0.5])))


def unbalanced_p(rng):
    return _case(rng, 0.1)


def everything_dropped(rng):
    dout, mask, p = _case(rng, 0.5)
    return dout, np.zeros_like(mask), p


def everything_kept(rng):
    dout, mask, _ = _case(rng, 0.75, 1)
    return dout, np.ones_like(mask), 0.75
