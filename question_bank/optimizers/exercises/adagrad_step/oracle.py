def oracle(theta, grad, accum, lr=0.01, eps=1e-10):
    import torch

    p = torch.nn.Parameter(torch.tensor(theta, dtype=torch.float64))
    p.grad = torch.tensor(grad, dtype=torch.float64)
    optimiser = torch.optim.Adagrad([p], lr=lr, eps=eps)
    optimiser.state[p]["sum"] = torch.tensor(accum, dtype=torch.float64)
    optimiser.step()
    return p.detach().numpy(), optimiser.state[p]["sum"].numpy()
