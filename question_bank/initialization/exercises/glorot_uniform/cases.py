from quizzer_cases import Rng


def typical(rng):
    return int(rng.integers(3, 6)), int(rng.integers(6, 9)), Rng(int(rng.integers(0, 2**31)))


def square_layer(rng):
    return 5, 5, Rng(int(rng.integers(0, 2**31)))


def single_unit(rng):
    return int(rng.integers(7, 12)), 1, Rng(int(rng.integers(0, 2**31)))


def wide_fan_in(rng):
    return 1000, 2, Rng(int(rng.integers(0, 2**31)))
