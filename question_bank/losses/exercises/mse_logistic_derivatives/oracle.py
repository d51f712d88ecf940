def oracle(theta, x, y):
    import torch

    t = torch.full((len(x),), theta, dtype=torch.float64, requires_grad=True)
    xs, ys = torch.as_tensor(x.copy()), torch.as_tensor(y.copy())
    f = ((ys - torch.sigmoid(t * xs)) ** 2).sum()
    (first,) = torch.autograd.grad(f, t, create_graph=True)
    (second,) = torch.autograd.grad(first.sum(), t)
    return first.detach().numpy(), second.numpy()
