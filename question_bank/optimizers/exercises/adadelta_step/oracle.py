def oracle(theta, grad, sq_avg, acc_delta, lr=1.0, rho=0.9, eps=1e-6):
    import torch
    from torch.optim.adadelta import adadelta

    p, g, squares, deltas = (torch.tensor(a, dtype=torch.float64) for a in (theta, grad, sq_avg, acc_delta))
    fixed = {"weight_decay": 0.0, "maximize": False, "foreach": False}
    step = torch.tensor(0.0)
    adadelta([p], [g], [squares], [deltas], [step], lr=lr, rho=rho, eps=eps, **fixed)
    return p.numpy(), squares.numpy(), deltas.numpy()
