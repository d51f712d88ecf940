def oracle(X, y, w, lr, batch_size, perm):
    import torch

    X, y = (torch.tensor(a, dtype=torch.float64) for a in (X, y))
    p = torch.nn.Parameter(torch.tensor(w, dtype=torch.float64))
    optimiser = torch.optim.SGD([p], lr=lr)
    for start in range(0, len(perm), batch_size):
        batch = torch.tensor(perm[start : start + batch_size])
        optimiser.zero_grad()
        (0.5 * ((X[batch] @ p - y[batch]) ** 2).mean()).backward()
        optimiser.step()
    return p.detach().numpy()
