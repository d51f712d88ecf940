import numpy as np


def oracle(
    X: np.ndarray, X_sv: np.ndarray, y_sv: np.ndarray, alpha: np.ndarray, b: float, sigma: float = 1.0
) -> np.ndarray:
    import torch

    distance = torch.cdist(torch.as_tensor(X), torch.as_tensor(X_sv), compute_mode="donot_use_mm_for_euclid_dist")
    kernel = torch.exp(-(distance**2) / (2 * sigma**2))
    return (kernel @ torch.as_tensor(alpha * y_sv) + b).numpy()
