def _case(rng, shape, eps=1e-3):
    d = shape[-1]
    gamma = rng.uniform(0.5, 2.0, d) * rng.choice([-1.0, 1.0], d)
    x = rng.normal(size=shape) + rng.normal(2.0, 2.0, (*shape[:-1], 1))
    return x, gamma, rng.uniform(0.5, 1.5, d), eps


def typical(rng):
    n = int(rng.integers(3, 6))
    return _case(rng, (n, n + int(rng.integers(1, 3))))


def three_dimensional(rng):
    return _case(rng, (2, 3, 4))


def square_input(rng):
    return _case(rng, (3, 3))


def single_feature(rng):
    return _case(rng, (4, 1))


def constant_row(rng):
    x, gamma, beta, eps = _case(rng, (3, 4))
    x[1] = rng.normal()
    return x, gamma, beta, eps


def large_eps(rng):
    return _case(rng, (4, 5), eps=0.5)


def default_eps(rng):
    x, *parameters, _ = _case(rng, (3, 4))
    return (0.01 * x, *parameters)
