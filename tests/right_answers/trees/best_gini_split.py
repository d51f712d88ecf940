import numpy as np


def _gini(counts):
    return 1.0 - np.sum((counts / counts.sum()) ** 2)


def best_gini_split(x, y):
    order = np.argsort(x, kind="stable")
    values, labels = np.asarray(x, dtype=float)[order], np.unique(y, return_inverse=True)[1][order]
    right = np.bincount(labels)
    left = np.zeros_like(right)
    parent = _gini(right)
    n = len(values)
    best, threshold = 1e-12, np.nan
    for i in range(n - 1):
        left[labels[i]] += 1
        right[labels[i]] -= 1
        if values[i] == values[i + 1]:
            continue
        gain = parent - (i + 1) / n * _gini(left) - (n - i - 1) / n * _gini(right)
        if gain > best + (0 if np.isnan(threshold) else 1e-12):
            best, threshold = gain, (values[i] + values[i + 1]) / 2
    return (float(threshold), float(best)) if not np.isnan(threshold) else (np.nan, 0.0)
