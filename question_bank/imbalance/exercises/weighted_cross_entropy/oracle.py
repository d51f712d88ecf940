import numpy as np


def oracle(logits: np.ndarray, targets: np.ndarray, class_weight: np.ndarray) -> float:
    import torch

    tensors = torch.as_tensor(logits), torch.as_tensor(targets.copy())
    return torch.nn.functional.cross_entropy(*tensors, weight=torch.as_tensor(class_weight)).item()
