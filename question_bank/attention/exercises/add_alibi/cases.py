def _case(rng, heads, length):
    return (rng.normal(size=(heads, length, length)),)


def typical(rng):
    return _case(rng, 8, int(rng.integers(3, 6)))


def one_head(rng):
    return _case(rng, 1, 4)


def many_heads(rng):
    return _case(rng, 16, 3)


def single_position(rng):
    return _case(rng, 4, 1)


def as_many_heads_as_positions(rng):
    return _case(rng, 4, 4)
