import numpy as np


def paired_bootstrap_ci(score_a, score_b, idx, alpha=0.05):
    d = np.subtract(score_b, score_a, dtype=float)
    means = d[idx].mean(axis=1)
    lo, hi = np.quantile(means, [alpha / 2, 1 - alpha / 2])
    return d.mean(), lo, hi
