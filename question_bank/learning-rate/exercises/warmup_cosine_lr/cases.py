def _rates(rng):
    return float(rng.uniform(0.1, 1.0)), float(rng.uniform(0.005, 0.02))


def typical(rng):
    warmup, total = int(rng.integers(5, 15)), int(rng.integers(60, 100))
    return (int(rng.integers(warmup + 3, total - 20)), warmup, total, *_rates(rng))


def step_zero(rng):
    return (0, int(rng.integers(5, 15)), 80, *_rates(rng))


def during_warmup(rng):
    return (int(rng.integers(1, 9)), 10, 80, *_rates(rng))


def end_of_warmup(rng):
    warmup = int(rng.integers(5, 15))
    return (warmup, warmup, 80, *_rates(rng))


def no_warmup(rng):
    return int(rng.integers(5, 35)), 0, 40, float(rng.uniform(0.1, 1.0))


def after_the_end(rng):
    total = int(rng.integers(60, 100))
    return (total + int(rng.integers(5, 30)), 10, total, *_rates(rng))


def no_warmup_at_step_zero(rng):
    return (0, 0, int(rng.integers(30, 80)), *_rates(rng))


def warmup_until_the_end(rng):
    total = int(rng.integers(20, 40))
    return (total, total, total, *_rates(rng))
