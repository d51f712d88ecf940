import numpy as np


def oracle(X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, k: int = 5) -> np.ndarray:
    from collections import Counter

    from scipy.spatial.distance import cdist

    out = []
    for row in cdist(X_test, X_train):
        nearest = sorted(range(len(row)), key=lambda i: (round(row[i], 12), i))[:k]
        votes = Counter(int(y_train[i]) for i in nearest)
        out.append(min(votes, key=lambda label: (-votes[label], label)))
    return np.array(out)
