def oracle(theta, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8):
    import torch

    p = torch.nn.Parameter(torch.tensor(theta, dtype=torch.float64))
    p.grad = torch.tensor(grad, dtype=torch.float64)
    optimiser = torch.optim.Adam([p], lr=lr, betas=(beta1, beta2), eps=eps)
    state = {"step": torch.tensor(float(t - 1), dtype=torch.float64)}
    state |= {"exp_avg": torch.tensor(m, dtype=torch.float64), "exp_avg_sq": torch.tensor(v, dtype=torch.float64)}
    optimiser.state[p] = state
    optimiser.step()
    return p.detach().numpy(), state["exp_avg"].numpy(), state["exp_avg_sq"].numpy()
