import numpy as np


def expected_calibration_error(confidence, correct, bins=10):
    sums = [0.0] * bins
    for c, r in zip(confidence, correct):
        sums[min(int(c * bins), bins - 1)] += float(r) - float(c)
    return sum(abs(s) for s in sums) / len(confidence)
