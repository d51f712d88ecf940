def oracle(x, alpha=1.0):
    import torch

    return torch.nn.functional.elu(torch.as_tensor(x.copy(), dtype=torch.float64), alpha).numpy()
