import numpy as np


def prior_shift_correction(p: np.ndarray, train_prior: float, true_prior: float) -> np.ndarray:
    """Probabilities moved from the training prior to the true prior."""
    ...
