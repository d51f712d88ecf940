def oracle(theta, velocity, grad_fn, lr=0.01, momentum=0.9):
    import torch

    # PyTorch's iterate is the look-ahead point theta - momentum * v, and its buffer is v / lr.
    start = torch.tensor(theta - momentum * velocity, dtype=torch.float64)
    p = torch.nn.Parameter(start.clone())
    p.grad = torch.as_tensor(grad_fn(start.numpy()), dtype=torch.float64)
    optimiser = torch.optim.SGD([p], lr=lr, momentum=momentum, nesterov=True)
    buffer = torch.tensor(velocity, dtype=torch.float64) / lr
    optimiser.state[p]["momentum_buffer"] = buffer
    optimiser.step()
    new_velocity = lr * optimiser.state[p]["momentum_buffer"].numpy()
    return p.detach().numpy() + momentum * new_velocity, new_velocity
