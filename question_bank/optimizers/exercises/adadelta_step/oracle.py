def oracle(theta, grad, sq_avg, acc_delta, lr=1.0, rho=0.9, eps=1e-6):
    import torch

    p = torch.nn.Parameter(torch.tensor(theta, dtype=torch.float64))
    p.grad = torch.tensor(grad, dtype=torch.float64)
    optimiser = torch.optim.Adadelta([p], lr=lr, rho=rho, eps=eps)
    state = {"square_avg": torch.tensor(sq_avg, dtype=torch.float64)}
    state |= {"acc_delta": torch.tensor(acc_delta, dtype=torch.float64), "step": torch.tensor(0.0)}
    optimiser.state[p] = state
    optimiser.step()
    return p.detach().numpy(), state["square_avg"].numpy(), state["acc_delta"].numpy()
