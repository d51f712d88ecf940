import numpy as np


def oracle(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    import torch

    X, y, w = (torch.as_tensor(np.asarray(a, float)) for a in (X, y, w))
    w = w.clone().requires_grad_()
    return torch.autograd.grad(0.5 * ((X @ w - y) ** 2).mean(), w)[0].numpy()
