def typical(rng):
    k = int(rng.integers(3, 6))
    return rng.integers(0, k, 5), k, float(rng.choice([0.1, 0.2, 0.3]))


def eps_zero(rng):
    return rng.integers(0, 4, 3), 4, 0.0


def eps_one(rng):
    return rng.integers(0, 4, 3), 4, 1.0


def two_classes(rng):
    return rng.integers(0, 2, 4), 2, 0.2


def single_sample(rng):
    return rng.integers(0, 3, 1), 3
