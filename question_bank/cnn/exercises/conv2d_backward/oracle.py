import numpy as np


def oracle(
    dout: np.ndarray, x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    import torch

    x, w, dout = (torch.as_tensor(a).clone() for a in (x, w, dout))
    b = torch.zeros(len(w), dtype=torch.float64)
    inputs = [t.requires_grad_() for t in (x, w, b)]
    y = torch.nn.functional.conv2d(*inputs, stride=stride, padding=padding)
    return tuple(g.numpy() for g in torch.autograd.grad(y, inputs, grad_outputs=dout))
