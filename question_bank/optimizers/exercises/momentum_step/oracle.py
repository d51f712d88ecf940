def oracle(theta, grad, velocity, lr=0.01, momentum=0.9):
    import torch
    from torch.optim.sgd import sgd

    p, g = (torch.tensor(a, dtype=torch.float64) for a in (theta, grad))
    buffer = torch.tensor(velocity, dtype=torch.float64) / lr  # PyTorch keeps the velocity without the rate
    fixed = {"weight_decay": 0.0, "dampening": 0.0, "nesterov": False, "maximize": False, "foreach": False}
    sgd([p], [g], [buffer], lr=lr, momentum=momentum, **fixed)
    return p.numpy(), theta - p.numpy()  # the step is the new velocity
