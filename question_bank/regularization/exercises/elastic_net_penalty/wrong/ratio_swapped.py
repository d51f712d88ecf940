import numpy as np


def elastic_net_penalty(w, alpha=1.0, l1_ratio=0.5):
    """Value and subgradient of the elastic-net penalty in scikit-learn's convention."""
    l1_ratio = 1 - l1_ratio
    value = alpha * (l1_ratio * np.abs(w).sum() + 0.5 * (1 - l1_ratio) * (w**2).sum())
    return float(value), alpha * (l1_ratio * np.sign(w) + (1 - l1_ratio) * w)
