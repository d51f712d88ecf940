import numpy as np


def oracle(x: np.ndarray, w: np.ndarray, b: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    import torch

    tensors = (torch.as_tensor(np.asarray(a, float)) for a in (x, w, b))
    out = torch.nn.functional.conv2d(*tensors, stride=stride, padding=padding).numpy()
    return out.astype(np.result_type(x, w, b))
