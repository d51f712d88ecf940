def oracle(theta, grad, accum, lr=0.01, eps=1e-10):
    import torch
    from torch.optim.adagrad import adagrad

    p, g, total = (torch.tensor(a, dtype=torch.float64) for a in (theta, grad, accum))
    fixed = {"weight_decay": 0.0, "lr_decay": 0.0, "maximize": False, "foreach": False}
    adagrad([p], [g], [total], [torch.tensor(0.0)], lr=lr, eps=eps, **fixed)
    return p.numpy(), total.numpy()
