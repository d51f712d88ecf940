import numpy as np


def _shuffled(rng, x, y):
    order = rng.permutation(len(x))
    return np.asarray(x, float)[order], np.asarray(y)[order]


def typical(rng):
    """Best split in the middle; a pure sample at either end tempts an unweighted mean."""
    x = np.arange(10) * 2.0 + rng.uniform(-0.4, 0.4, size=10)
    return _shuffled(rng, x, [2, 0, 0, 1, 0, 1, 1, 1, 1, 1])


def separable(rng):
    shift = 10.0 * rng.integers(-3, 4)
    return _shuffled(rng, np.array([1, 2, 5, 6]) + shift, [0, 0, 1, 1])


def equal_feature_values(rng):
    """A cut between the samples with x = 2 would be perfect, but they cannot be parted; the best cut comes after them."""
    x = [1, 2, 2, 2, 2, 3, 3, 4, 9]
    return np.asarray(x, float) + float(rng.integers(0, 5)), np.array([0, 0, 0, 0, 1, 1, 1, 1, 1])


def constant_feature(rng):
    return np.full(6, rng.normal()), np.array([0, 0, 0, 1, 1, 1])


def tied_gains(rng):
    """Cutting after the first or before the last sample is equally good."""
    step = float(rng.integers(1, 4))
    return step * np.array([1.0, 2.0, 3.0, 10.0]), np.array([1, 0, 0, 1])


def unbalanced_children(rng):
    """A single pure sample on the right against a balanced cut."""
    x = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 30.0]) + 0.1 * rng.random()
    return x, np.array([0, 0, 0, 1, 0, 1, 1, 0, 1, 2])


def pure_node(rng):
    return rng.permutation(6) + rng.random(6), np.full(6, rng.integers(0, 4))


def useless_feature(rng):
    """Three classes in thirds on either side: rounding leaves a gain of about 1e-16."""
    return _shuffled(rng, np.repeat([1.0, 4.0], [9, 3]), [0, 1, 2] * 4)


# Labels that read the same from both ends, found by search: of the two best cuts, which are equally good, the later one
# seems better by 1e-16, in whatever way the gain is computed ...
_ROUNDED = [
    "1020112110201",
    "220221122022",
    "12011100122100111021",
    "1011111001111101",
    "0100000110000010",
    "0211002001120",
]
# ... or where the sums of squared counts are compared.
_ROUNDED_SQUARES = ["22022000122100022022", "11011012000021011011", "22022002100120022022", "00200221200212200200"]


def _mirrored(rng, texts):
    y = [int(label) for label in rng.choice(texts)]
    return _shuffled(rng, np.arange(len(y)) + 10.0 * rng.integers(1, 5), y)


def ties_up_to_rounding(rng):
    return _mirrored(rng, _ROUNDED)


def ties_of_square_sums(rng):
    return _mirrored(rng, _ROUNDED_SQUARES)
