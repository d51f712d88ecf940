def oracle(theta, grad, lr=0.01, weight_decay=0.0):
    import torch

    p = torch.nn.Parameter(torch.tensor(theta, dtype=torch.float64))
    p.grad = torch.tensor(grad, dtype=torch.float64)
    torch.optim.SGD([p], lr=lr, weight_decay=weight_decay).step()
    return p.detach().numpy()
