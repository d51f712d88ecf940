import numpy as np


def oracle(
    x: np.ndarray, y: np.ndarray, lam: float, perm: np.ndarray, cy: int, cx: int
) -> tuple[np.ndarray, np.ndarray]:
    import torch

    height, width = x.shape[2:]
    h, w = int(height * np.sqrt(1 - lam)), int(width * np.sqrt(1 - lam))
    r, c = torch.arange(height)[:, None] - (cy - h // 2), torch.arange(width)[None, :] - (cx - w // 2)
    inside = (r >= 0) & (r < h) & (c >= 0) & (c < w)
    kept = 1 - inside.double().mean().item()
    x, y = torch.as_tensor(x), torch.as_tensor(y)
    return torch.where(inside, x[perm], x).numpy(), (kept * y + (1 - kept) * y[perm]).numpy()
