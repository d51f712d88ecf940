import numpy as np


def oracle(w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray) -> float:
    import torch

    w, X, y = (torch.as_tensor(a) for a in (w, X, y))
    return (y * (X @ w + b) / torch.linalg.norm(w)).min().item()
