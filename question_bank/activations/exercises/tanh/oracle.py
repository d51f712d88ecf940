def oracle(x):
    import torch

    return torch.tanh(torch.as_tensor(x.copy(), dtype=torch.float64)).numpy()
