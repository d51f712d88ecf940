def typical(rng):
    return (int(rng.integers(1000, 3500)),)


def first_step(rng):
    return 1, int(rng.choice([128, 256, 768])), int(rng.integers(100, 4000))


def peak(rng):
    warmup = int(rng.integers(100, 4000))
    return warmup, int(rng.choice([128, 256, 768])), warmup


def long_after_peak(rng):
    return 100_000, int(rng.choice([128, 256, 768])), int(rng.integers(1000, 4000))


def small_model(rng):
    return int(rng.integers(2, 15)), 16, 20
