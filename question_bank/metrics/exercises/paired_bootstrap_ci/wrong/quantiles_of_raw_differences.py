import numpy as np


def paired_bootstrap_ci(score_a, score_b, idx, alpha=0.05):
    d = np.subtract(score_a, score_b, dtype=float)
    lo, hi = np.quantile(d, [alpha / 2, 1 - alpha / 2])
    return d.mean(), lo, hi
