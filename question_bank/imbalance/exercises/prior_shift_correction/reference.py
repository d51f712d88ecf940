import numpy as np


def prior_shift_correction(p: np.ndarray, train_prior: float, true_prior: float) -> np.ndarray:
    positive = p * (true_prior / train_prior)
    negative = (1.0 - p) * ((1.0 - true_prior) / (1.0 - train_prior))
    return positive / (positive + negative)
