import math

import numpy as np


def paired_bootstrap_ci(score_a, score_b, idx, alpha=0.05):
    means = np.sort(score_a[idx].mean(axis=1) - score_b[idx].mean(axis=1))

    def quantile(q):
        place = q * (len(means) - 1)
        below = math.floor(place)
        above = min(below + 1, len(means) - 1)
        return means[below] + (place - below) * (means[above] - means[below])

    return [np.mean(score_a) - np.mean(score_b), quantile(alpha / 2), quantile(1 - alpha / 2)]
