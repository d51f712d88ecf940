import numpy as np


def oracle(x: np.ndarray, kernel_size: int, stride: int | None = None) -> np.ndarray:
    import torch

    return torch.nn.functional.max_pool2d(torch.as_tensor(x), kernel_size, stride).numpy()
