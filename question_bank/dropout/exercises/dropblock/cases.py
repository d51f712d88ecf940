import numpy as np


def _case(rng, n, c, size, block, count):
    x = rng.uniform(0.5, 2.0, (n, c, size, size + 1))
    shape = (n, c, size - block + 1, size - block + 2)
    seeds = np.zeros(shape, dtype=bool)
    seeds.flat[rng.choice(seeds.size, count, replace=False)] = True
    return x, seeds, block


def typical(rng):
    x, seeds, block = _case(rng, 2, 2, 5, 2, 3)
    seeds[1] = False  # samples that lose different amounts
    seeds[0, 0, 0, 0] = True
    return x, seeds, block


def overlapping_blocks(rng):
    x, seeds, block = _case(rng, 1, 1, 7, 3, 0)
    i, j = (int(v) for v in rng.integers(0, 3, 2))
    seeds[0, 0, i, j] = seeds[0, 0, i + 1, j + 1] = seeds[0, 0, i + 2, j] = True
    return x, seeds, block


def no_seed(rng):
    return _case(rng, 2, 2, 4, 2, 0)


def block_size_one(rng):
    return _case(rng, 2, 2, 3, 1, 7)


def everything_dropped(rng):
    x, seeds, block = _case(rng, 1, 2, 4, 2, 0)
    return x, np.ones_like(seeds), block


def one_sample_untouched(rng):
    x, seeds, block = _case(rng, 2, 1, 5, 2, 0)
    seeds[0, 0, int(rng.integers(1, 4)), int(rng.integers(1, 4))] = True
    return x, seeds, block
