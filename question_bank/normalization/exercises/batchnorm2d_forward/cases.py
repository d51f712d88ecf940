def _case(rng, n, c, h, w, eps=1e-3):
    gamma = rng.uniform(0.5, 2.0, c) * rng.choice([-1.0, 1.0], c)
    x = rng.normal(size=(n, c, h, w)) * rng.uniform(0.5, 3.0, (1, c, 1, 1)) + rng.normal(0.0, 2.0, (n, c, 1, 1))
    return x, gamma, rng.normal(size=c), eps


def typical(rng):
    return _case(rng, 2, 3, 2, 3)


def single_image(rng):
    return _case(rng, 1, 3, 2, 3)


def channels_equal_width(rng):
    return _case(rng, 2, 3, 2, 3)


def one_pixel_images(rng):
    return _case(rng, 4, 3, 1, 1)


def large_eps(rng):
    return _case(rng, 3, 2, 2, 3, eps=0.5)


def single_channel(rng):
    return _case(rng, 3, 1, 2, 2)


def default_eps(rng):
    x, *parameters, _ = _case(rng, 2, 2, 2, 3)
    return (0.01 * x, *parameters)
