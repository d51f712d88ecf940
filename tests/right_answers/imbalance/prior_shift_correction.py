import numpy as np


def prior_shift_correction(p, train_prior, true_prior):
    p = np.asarray(p, dtype=float)
    odds = true_prior * (1 - train_prior) / (train_prior * (1 - true_prior))
    return p * odds / (p * odds + 1 - p)
