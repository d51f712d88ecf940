import numpy as np


def information_gain(y, left_mask):
    def total_bits(labels):
        counts = np.array([np.count_nonzero(labels == k) for k in set(labels.tolist())], float)
        return float(np.sum(counts * (np.log2(len(labels)) - np.log2(counts)))) if len(labels) else 0.0

    y, left_mask = np.asarray(y), np.asarray(left_mask, dtype=bool)
    children = total_bits(y[left_mask]) + total_bits(y[~left_mask])
    return (total_bits(y) - children) / len(y)
