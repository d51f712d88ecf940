import numpy as np


def oracle(y: np.ndarray, x: np.ndarray) -> float:
    from sklearn.metrics import mutual_info_score

    information = mutual_info_score(x, x)
    return float(mutual_info_score(y, x) / information) if len(np.unique(x)) > 1 else 0.0
