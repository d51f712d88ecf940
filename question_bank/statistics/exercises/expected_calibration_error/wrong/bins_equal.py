import numpy as np


def expected_calibration_error(confidence, correct, bins=10):
    index = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = np.bincount(index, weights=correct - confidence, minlength=bins)
    return np.abs(gaps / np.maximum(np.bincount(index, minlength=bins), 1)).mean()
