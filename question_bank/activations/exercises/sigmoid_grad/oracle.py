def oracle(x):
    import torch

    t = torch.as_tensor(x.copy(), dtype=torch.float64).requires_grad_()
    return torch.autograd.grad(torch.sigmoid(t).sum(), t)[0].numpy()
