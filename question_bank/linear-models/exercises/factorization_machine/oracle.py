import numpy as np


def oracle(X: np.ndarray, w0: float, w: np.ndarray, V: np.ndarray) -> np.ndarray:
    from itertools import combinations

    out = []
    for x in X:
        pairs = sum(np.dot(V[i], V[j]) * x[i] * x[j] for i, j in combinations(range(len(w)), 2))
        out.append(w0 + float(np.dot(x, w)) + pairs)
    return np.array(out)
