import numpy as np


def paired_bootstrap_ci(score_a, score_b, idx, alpha=0.05):
    d = np.subtract(score_a, score_b, dtype=float)
    means = d[idx].mean(axis=1)
    return d.mean(), d.mean() - 1.96 * means.std(), d.mean() + 1.96 * means.std()
