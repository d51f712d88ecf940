def _case(rng, lead, tq, tk, d, dv, scale=1.5):
    q, k = rng.normal(0.0, scale, (*lead, tq, d)), rng.normal(0.0, scale, (*lead, tk, d))
    return q, k, rng.normal(1.0, 2.0, (*lead, tk, dv))


def typical(rng):
    return _case(rng, (), 4, int(rng.integers(5, 8)), 3, 3)


def batch_and_heads(rng):
    return _case(rng, (2, 3), 4, 5, 6, 2)


def square_input(rng):
    return _case(rng, (), 3, 3, 3, 3)


def large_scores(rng):
    return _case(rng, (2,), 3, 4, 5, 2, scale=60.0)


def single_key(rng):
    return _case(rng, (2,), 3, 1, 4, 2)


def wide_values(rng):
    return _case(rng, (), 3, 4, 2, 7)
