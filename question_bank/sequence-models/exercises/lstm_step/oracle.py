import numpy as np


def oracle(
    x: np.ndarray, h: np.ndarray, c: np.ndarray, W_ih: np.ndarray, W_hh: np.ndarray, b: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    import torch

    cell = torch.nn.LSTMCell(x.shape[1], h.shape[1]).double()
    with torch.no_grad():
        cell.weight_ih.copy_(torch.as_tensor(W_ih))
        cell.weight_hh.copy_(torch.as_tensor(W_hh))
        cell.bias_ih.copy_(torch.as_tensor(b))
        cell.bias_hh.zero_()
        new_h, new_c = cell(torch.as_tensor(x), (torch.as_tensor(h), torch.as_tensor(c)))
    return new_h.numpy(), new_c.numpy()
