def _case(rng, hq, hk, t, s, d, scale=1.2):
    q = rng.normal(0.0, scale, (hq, t, d))
    return q, rng.normal(0.0, scale, (hk, s, d)), rng.normal(1.0, 1.5, (hk, s, d))


def typical(rng):
    return _case(rng, 6, int(rng.choice([2, 3])), 3, 5, 4)


def multi_query(rng):
    return _case(rng, 4, 1, 3, 4, 2)


def full_heads(rng):
    return _case(rng, 3, 3, 2, 4, 5)


def square_input(rng):
    return _case(rng, 4, 2, 4, 4, 4)


def large_scores(rng):
    return _case(rng, 4, 2, 3, 5, 4, scale=40.0)
