import numpy as np


def oracle(dout: np.ndarray, x: np.ndarray, kernel_size: int, stride: int | None = None) -> np.ndarray:
    import torch

    x = torch.as_tensor(x).clone().requires_grad_()
    y = torch.nn.functional.max_pool2d(x, kernel_size, stride)
    return torch.autograd.grad(y, x, grad_outputs=torch.as_tensor(dout))[0].numpy()
