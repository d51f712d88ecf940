def _case(rng, n, d, m):
    return rng.normal(size=(n, m)), rng.normal(size=(n, d)), rng.normal(size=(m, d))


def typical(rng):
    return _case(rng, 4, 3, 2)


def square_weights(rng):
    return _case(rng, 3, 3, 3)


def single_sample(rng):
    return _case(rng, 1, 3, 1)


def batch_equals_outputs(rng):
    return _case(rng, 4, 3, 4)


def integer_dtype(rng):
    return rng.normal(size=(3, 2)), rng.integers(1, 6, size=(3, 4)), rng.integers(1, 6, size=(2, 4))
