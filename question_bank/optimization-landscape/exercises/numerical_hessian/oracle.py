def oracle(f, x, h=1e-4):
    import torch

    point = torch.tensor(x, dtype=torch.float64)
    return torch.autograd.functional.hessian(f, point).numpy()
