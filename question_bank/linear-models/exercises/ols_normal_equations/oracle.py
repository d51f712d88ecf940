import numpy as np


def oracle(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    import torch

    A, Y = torch.as_tensor(np.asarray(X, float)), torch.as_tensor(np.asarray(y, float))
    solution = torch.linalg.lstsq(A, Y.reshape(len(A), -1)).solution.numpy()
    return solution[:, 0] if y.ndim == 1 else solution
