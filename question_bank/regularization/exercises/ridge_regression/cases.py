def _data(rng, n, d):
    X = rng.normal(1.0, 1.0, (n, d))
    return X, X @ rng.normal(0.0, 2.0, d) + 3.0 + rng.normal(0.0, 0.3, n)


def typical(rng):
    return (*_data(rng, int(rng.integers(8, 14)), int(rng.integers(2, 5))), float(rng.uniform(0.5, 3.0)))


def large_offset(rng):
    X, y = _data(rng, 10, 3)
    return X + 10.0, y + 100.0, 1.0


def collinear_columns(rng):
    X, y = _data(rng, 10, 3)
    X[:, 2] = X[:, 0]
    return X, y, float(rng.uniform(0.5, 2.0))


def more_features_than_samples(rng):
    return (*_data(rng, 3, 5), float(rng.uniform(0.5, 2.0)))


def huge_alpha(rng):
    X, y = _data(rng, 10, 3)
    return X, y - 50.0, 1e8


def one_feature(rng):
    return (*_data(rng, 8, 1), float(rng.uniform(0.5, 3.0)))
