import numpy as np


def kfold_indices(perm, n_splits):
    folds = np.array_split(perm, n_splits)
    return tuple([np.concatenate(folds[:i] + folds[i + 1 :]), fold] for i, fold in enumerate(folds))
