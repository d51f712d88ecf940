from quizzer_cases import Rng


def _seed(rng):
    return Rng(int(rng.integers(0, 2**31)))


def _labels(rng, *counts):
    return rng.permutation(np.repeat(np.arange(len(counts)), counts))


def typical(rng):
    return _labels(rng, 9, 3), "over", _seed(rng)


def heavy_oversampling(rng):
    return _labels(rng, 10, 1), "over", _seed(rng)


def undersampling_keeps_rare(rng):
    return _labels(rng, 30, 12), "under", _seed(rng)


def already_balanced(rng):
    return _labels(rng, 4, 4), "over", _seed(rng)


def three_classes(rng):
    return 3 * _labels(rng, 3, 8, 2) - 2, "over", _seed(rng)


def undersampling_draws_for_all(rng):
    return _labels(rng, 4, 9, 7), "under", _seed(rng)
