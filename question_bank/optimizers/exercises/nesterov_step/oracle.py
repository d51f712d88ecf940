def oracle(theta, velocity, grad_fn, lr=0.01, momentum=0.9):
    import torch
    from torch.optim.sgd import sgd

    # PyTorch's iterate is the look-ahead point theta - momentum * v, and its buffer is v / lr.
    p = torch.tensor(theta - momentum * velocity, dtype=torch.float64)
    g = torch.as_tensor(grad_fn(p.numpy().copy()), dtype=torch.float64)
    buffer = torch.tensor(velocity, dtype=torch.float64) / lr
    fixed = {"weight_decay": 0.0, "dampening": 0.0, "nesterov": True, "maximize": False, "foreach": False}
    sgd([p], [g], [buffer], lr=lr, momentum=momentum, **fixed)
    new_velocity = lr * buffer.numpy()
    return p.numpy() + momentum * new_velocity, new_velocity
