import math

import numpy as np


def prior_shift_correction(p, train_prior, true_prior):
    with np.errstate(divide="ignore"):
        log_a = np.log(p) + math.log(true_prior / train_prior)
        log_b = np.log1p(-p) + math.log((1 - true_prior) / (1 - train_prior))
    return np.exp(log_a - np.logaddexp(log_a, log_b))
