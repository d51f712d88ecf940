def _parameters(rng, d):
    return rng.uniform(0.5, 2.0, d) * rng.choice([-1.0, 1.0], d), rng.normal(size=d)


def _case(rng, n, d, eps=1e-5, scale=1.0):
    gamma, beta = _parameters(rng, d)
    return rng.normal(0.5, scale, (n, d)), gamma, beta, eps


def typical(rng):
    return _case(rng, int(rng.integers(4, 9)), int(rng.integers(2, 5)), eps=1e-3)


def two_samples(rng):
    return _case(rng, 2, 3, eps=1e-2)


def single_sample(rng):
    return _case(rng, 1, 4)


def zero_variance(rng):
    x, gamma, beta, _ = _case(rng, 5, 3)
    x[:, 1] = rng.normal()
    return x, gamma, beta, 1e-3


def large_eps(rng):
    return _case(rng, 5, 3, eps=0.5)


def square_batch(rng):
    return _case(rng, 3, 3, eps=1e-2)


def large_offset(rng):
    x, gamma, beta, _ = _case(rng, 6, 3)
    return x + 1e6, gamma, beta, 1e-2


def integer_dtype(rng):
    gamma, beta = _parameters(rng, 3)
    return rng.integers(-4, 5, (6, 3)), gamma, beta, 1e-2


def default_eps(rng):
    x, *parameters, _ = _case(rng, 6, 3)
    return (0.01 * x, *parameters)
