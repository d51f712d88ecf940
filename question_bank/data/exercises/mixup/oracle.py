import numpy as np


def oracle(x: np.ndarray, y: np.ndarray, lam: float, perm: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    import torch

    x, y = torch.as_tensor(x.astype(float)), torch.as_tensor(y.astype(float))
    order = torch.as_tensor(perm)
    return torch.lerp(x[order], x, lam).numpy(), torch.lerp(y[order], y, lam).numpy()
