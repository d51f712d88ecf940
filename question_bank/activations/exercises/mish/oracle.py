def oracle(x):
    import torch

    return torch.nn.functional.mish(torch.as_tensor(x.copy(), dtype=torch.float64)).numpy()
