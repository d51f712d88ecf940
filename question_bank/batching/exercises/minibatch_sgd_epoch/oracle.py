def oracle(X, y, w, lr, batch_size, perm):
    import torch

    X, y = (torch.tensor(a, dtype=torch.float64) for a in (X, y))
    p = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    for start in range(0, len(perm), batch_size):
        batch = torch.tensor(perm[start : start + batch_size])
        loss = 0.5 * ((X[batch] @ p - y[batch]) ** 2).mean()
        (gradient,) = torch.autograd.grad(loss, p)
        p = (p - lr * gradient).detach().requires_grad_()
    return p.detach().numpy()
