import numpy as np


def oracle(x: np.ndarray, h: np.ndarray, W_xh: np.ndarray, W_hh: np.ndarray, b: np.ndarray) -> np.ndarray:
    import torch

    cell = torch.nn.RNNCell(x.shape[1], h.shape[1]).double()
    with torch.no_grad():
        cell.weight_ih.copy_(torch.as_tensor(W_xh))
        cell.weight_hh.copy_(torch.as_tensor(W_hh))
        cell.bias_ih.copy_(torch.as_tensor(b))
        cell.bias_hh.zero_()
        return cell(torch.as_tensor(x), torch.as_tensor(h)).numpy()
