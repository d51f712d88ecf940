def oracle(theta, grad, m, v, t, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8):
    import torch
    from torch.optim.adam import adam

    p, g, first, second = (torch.tensor(a, dtype=torch.float64) for a in (theta, grad, m, v))
    fixed = {"amsgrad": False, "maximize": False, "foreach": False, "weight_decay": 0.0}
    step = torch.tensor(float(t - 1), dtype=torch.float64)
    rates = {"lr": lr, "beta1": beta1, "beta2": beta2, "eps": eps}
    adam([p], [g], [first], [second], [], [step], **rates, **fixed)
    return p.numpy(), first.numpy(), second.numpy()
