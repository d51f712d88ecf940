import numpy as np


def prior_shift_correction(p: np.ndarray, train_prior: float, true_prior: float) -> np.ndarray:
    return p * (true_prior / train_prior)
