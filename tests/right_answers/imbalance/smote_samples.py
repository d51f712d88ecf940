import numpy as np


def smote_samples(X_min, base_idx, neighbor_rank, u):
    X_min = np.asarray(X_min, dtype=float)
    new = np.empty((len(base_idx), X_min.shape[1]))
    for j, (base, rank, share) in enumerate(zip(base_idx, neighbor_rank, u, strict=True)):
        x = X_min[base]
        others = [i for i in range(len(X_min)) if i != base]
        others.sort(key=lambda i: ((X_min[i] - x) ** 2).sum())
        new[j] = (1 - share) * x + share * X_min[others[rank]]
    return new
