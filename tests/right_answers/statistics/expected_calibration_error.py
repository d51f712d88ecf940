import numpy as np


def expected_calibration_error(confidence, correct, bins=10):
    total = 0.0
    for i in range(bins):
        inside = np.floor(confidence * bins) == i
        if i == bins - 1:
            inside |= confidence == 1
        if inside.any():
            total += inside.mean() * abs(correct[inside].mean() - confidence[inside].mean())
    return total
