import numpy as np


def oracle(y_true: np.ndarray, y_pred: np.ndarray, epsilon: float = 0.1) -> float:
    import torch

    error = (torch.as_tensor(y_true) - torch.as_tensor(y_pred)).abs()
    return torch.relu(error - epsilon).mean().item()
