def oracle(theta, grad, lr=0.01, weight_decay=0.0):
    import torch
    from torch.optim.sgd import sgd

    p, g = (torch.tensor(a, dtype=torch.float64) for a in (theta, grad))
    fixed = {"momentum": 0.0, "dampening": 0.0, "nesterov": False, "maximize": False, "foreach": False}
    sgd([p], [g], [None], lr=lr, weight_decay=weight_decay, **fixed)
    return p.numpy()
