def oracle(theta, grad, sq_avg, lr=0.01, alpha=0.99, eps=1e-8):
    import torch

    p = torch.nn.Parameter(torch.tensor(theta, dtype=torch.float64))
    p.grad = torch.tensor(grad, dtype=torch.float64)
    optimiser = torch.optim.RMSprop([p], lr=lr, alpha=alpha, eps=eps)
    optimiser.state[p] = {"step": torch.tensor(0.0), "square_avg": torch.tensor(sq_avg, dtype=torch.float64)}
    optimiser.step()
    return p.detach().numpy(), optimiser.state[p]["square_avg"].numpy()
