import numpy as np


def oracle(p: np.ndarray, train_prior: float, true_prior: float) -> np.ndarray:
    import torch

    shift = torch.logit(torch.tensor(true_prior).double()) - torch.logit(torch.tensor(train_prior).double())
    return torch.sigmoid(torch.logit(torch.as_tensor(p)) + shift).numpy()
