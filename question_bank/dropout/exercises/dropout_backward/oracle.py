def oracle(dout, mask, p):
    import torch

    x = torch.zeros(dout.shape, dtype=torch.float64, requires_grad=True)
    out = x * torch.tensor(mask).double() / (1 - p)
    return torch.autograd.grad(out, x, grad_outputs=torch.tensor(dout, dtype=torch.float64))[0].numpy()
