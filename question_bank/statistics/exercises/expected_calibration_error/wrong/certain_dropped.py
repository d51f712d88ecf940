import numpy as np


def expected_calibration_error(confidence, correct, bins=10):
    index = (confidence * bins).astype(int)
    gaps = np.bincount(index, weights=correct - confidence, minlength=bins)[:bins]
    return np.abs(gaps).sum() / len(confidence)
