import numpy as np


def oracle(X: np.ndarray, q: np.ndarray, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    import torch

    pooled, weights = np.zeros((len(X), X.shape[2])), np.zeros(mask.shape)
    for n in range(len(X)):
        if mask[n].any():
            chosen = torch.as_tensor(X[n][mask[n]])
            w = torch.softmax(chosen @ torch.as_tensor(q) / X.shape[2] ** 0.5, 0)
            weights[n, mask[n]] = w.numpy()
            pooled[n] = (w @ chosen).numpy()
    return pooled, weights
