def oracle(grad_fn, theta0, lr, n_steps):
    import numpy as np
    import torch
    from torch.optim.sgd import sgd

    p = torch.tensor(theta0, dtype=torch.float64)
    fixed = {"momentum": 0.0, "dampening": 0.0, "weight_decay": 0.0, "nesterov": False, "maximize": False}
    path = [p.numpy().copy()]
    for _ in range(n_steps):
        g = torch.as_tensor(grad_fn(p.numpy().copy()), dtype=torch.float64)
        sgd([p], [g], [None], foreach=False, lr=lr, **fixed)
        path.append(p.numpy().copy())
    return np.array(path)
