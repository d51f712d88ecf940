import numpy as np


def oracle(y: np.ndarray, num_classes: int | None = None) -> np.ndarray:
    import torch

    try:
        return torch.nn.functional.one_hot(torch.as_tensor(y.copy()), num_classes or -1).numpy().astype(float)
    except RuntimeError:
        raise ValueError from None
