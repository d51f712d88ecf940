from quizzer_cases import Rng


def typical(rng):
    return (int(rng.integers(3, 6)), int(rng.integers(6, 9))), Rng(int(rng.integers(0, 2**31)))


def conv_kernel(rng):
    return (8, 3, 3, 3), Rng(int(rng.integers(0, 2**31)))


def non_square_kernel(rng):
    return (4, 2, 1, 7), Rng(int(rng.integers(0, 2**31)))


def more_outputs_than_inputs(rng):
    return (64, 2), Rng(int(rng.integers(0, 2**31)))
