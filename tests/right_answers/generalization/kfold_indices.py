import numpy as np


def kfold_indices(perm, n_splits):
    fold_of = np.empty(len(perm), dtype=int)
    base, longer = divmod(len(perm), n_splits)
    start = 0
    for fold in range(n_splits):
        stop = start + base + (fold < longer)
        fold_of[start:stop] = fold
        start = stop
    perm = np.asarray(perm)
    return [(perm[fold_of != k], perm[fold_of == k]) for k in range(n_splits)]
