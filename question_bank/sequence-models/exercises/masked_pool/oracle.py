import numpy as np


def oracle(X: np.ndarray, mask: np.ndarray, mode: str = "mean") -> np.ndarray:
    import torch

    out = []
    for x, real in zip(X, mask):
        chosen = torch.as_tensor(x[real])
        if not len(chosen):
            out.append(np.zeros(X.shape[2]))
        else:
            out.append((chosen.mean(0) if mode == "mean" else chosen.max(0).values).numpy())
    return np.stack(out)
