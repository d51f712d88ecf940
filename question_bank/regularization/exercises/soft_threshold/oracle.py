def oracle(x, lam):
    import torch

    return torch.nn.functional.softshrink(torch.tensor(x, dtype=torch.float64), lam).numpy()
