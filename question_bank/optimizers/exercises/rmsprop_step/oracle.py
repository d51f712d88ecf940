def oracle(theta, grad, sq_avg, lr=0.01, alpha=0.99, eps=1e-8):
    import torch
    from torch.optim.rmsprop import rmsprop

    p, g, avg = (torch.tensor(a, dtype=torch.float64) for a in (theta, grad, sq_avg))
    fixed = {"weight_decay": 0.0, "momentum": 0.0, "centered": False, "foreach": False}
    rmsprop([p], [g], [avg], [], [], [torch.tensor(0.0)], lr=lr, alpha=alpha, eps=eps, **fixed)
    return p.numpy(), avg.numpy()
