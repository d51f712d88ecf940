def oracle(x):
    import torch

    return torch.sigmoid(torch.as_tensor(x.copy(), dtype=torch.float64)).numpy()
