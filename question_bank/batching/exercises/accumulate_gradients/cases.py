def _grads(rng, sizes, shape=(3,)):
    return [rng.normal(1.0, 2.0, shape) for _ in sizes], sizes


def typical(rng):
    sizes = [int(n) for n in rng.permutation([3, 5, 8, 13])[: int(rng.integers(3, 5))]]
    return _grads(rng, sizes, (2, 3))


def equal_sizes(rng):
    return _grads(rng, [4, 4, 4], (1, 3))


def small_last_chunk(rng):
    return _grads(rng, [32, 32, 1])


def single_chunk(rng):
    return _grads(rng, [int(rng.integers(3, 9))])
