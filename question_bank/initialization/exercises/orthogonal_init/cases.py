import numpy as np
from quizzer_cases import Rng


def _drawn(rng, rows, cols):
    """A generator whose matrix has a QR decomposition with at least one negative sign to mend."""
    while True:
        seed = int(rng.integers(0, 2**31))
        a = np.random.default_rng(seed).standard_normal((rows, cols))
        if (np.diag(np.linalg.qr(a.T if rows < cols else a)[1]) < 0).any():
            return rows, cols, Rng(seed)


def typical(rng):
    return _drawn(rng, 5, 4)


def wide_matrix(rng):
    return _drawn(rng, 3, 7)


def tall_matrix(rng):
    return _drawn(rng, 8, 2)


def gain(rng):
    return *_drawn(rng, 4, 4), 2**0.5


def one_row(rng):
    return 1, 5, Rng(int(rng.integers(0, 2**31)))
