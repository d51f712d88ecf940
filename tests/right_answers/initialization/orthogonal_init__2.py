import numpy as np


def orthogonal_init(rows, cols, rng, gain=1.0):
    a = rng.standard_normal((rows, cols))
    vectors = a.T if rows >= cols else a
    basis = []
    for vector in vectors:
        rest = vector
        for unit in basis + basis:
            rest = rest - (unit @ rest) * unit
        basis.append(rest / np.linalg.norm(rest))
    stacked = gain * np.array(basis)
    return stacked.T if rows >= cols else stacked
