def oracle(theta, grad, velocity, lr=0.01, momentum=0.9):
    import torch

    p = torch.nn.Parameter(torch.tensor(theta, dtype=torch.float64))
    p.grad = torch.tensor(grad, dtype=torch.float64)
    optimiser = torch.optim.SGD([p], lr=lr, momentum=momentum)
    optimiser.state[p]["momentum_buffer"] = torch.tensor(velocity, dtype=torch.float64) / lr
    optimiser.step()
    return p.detach().numpy(), lr * (momentum * velocity / lr + grad)
