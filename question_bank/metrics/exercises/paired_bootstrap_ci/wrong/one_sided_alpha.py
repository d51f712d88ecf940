import numpy as np


def paired_bootstrap_ci(score_a, score_b, idx, alpha=0.05):
    d = np.subtract(score_a, score_b, dtype=float)
    means = d[idx].mean(axis=1)
    lo, hi = np.quantile(means, [alpha, 1 - alpha])
    return d.mean(), lo, hi
