import numpy as np


def paired_bootstrap_ci(score_a, score_b, idx, alpha=0.05):
    difference = np.subtract(score_a, score_b, dtype=float)
    means = [difference[sample].mean() for sample in idx]
    low, high = np.percentile(means, [50 * alpha, 100 - 50 * alpha])
    return float(difference.mean()), float(low), float(high)
