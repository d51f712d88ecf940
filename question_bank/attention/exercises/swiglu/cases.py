def _case(rng, lead, d, h, scale=1.0):
    x = rng.normal(0.0, scale, (*lead, d))
    return x, rng.normal(size=(d, h)), rng.normal(size=(d, h)), rng.normal(size=(h, d))


def typical(rng):
    return _case(rng, (3,), 4, int(rng.integers(5, 8)))


def batch(rng):
    return _case(rng, (2, 3), 4, 5)


def square_weights(rng):
    return _case(rng, (3,), 3, 3)


def large_inputs(rng):
    return _case(rng, (4,), 3, 6, scale=1000.0)


def one_hidden_unit(rng):
    return _case(rng, (3,), 4, 1)
