def oracle(grad_fn, theta0, lr, n_steps):
    import numpy as np
    import torch

    p = torch.nn.Parameter(torch.tensor(theta0, dtype=torch.float64))
    optimiser = torch.optim.SGD([p], lr=lr)
    path = [p.detach().numpy().copy()]
    for _ in range(n_steps):
        p.grad = torch.as_tensor(grad_fn(p.detach().numpy().copy()), dtype=torch.float64)
        optimiser.step()
        path.append(p.detach().numpy().copy())
    return np.array(path)
