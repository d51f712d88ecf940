def oracle(x, y, weights, biases):
    import torch

    Ws, bs = ([torch.as_tensor(v.copy()).requires_grad_() for v in group] for group in (weights, biases))
    a = torch.as_tensor(x.copy())
    for W, b in zip(Ws, bs):
        a = torch.sigmoid(W @ a + b)
    grads = torch.autograd.grad(0.5 * ((a - torch.as_tensor(y.copy())) ** 2).sum(), [*Ws, *bs])
    return [g.numpy() for g in grads[: len(Ws)]], [g.numpy() for g in grads[len(Ws) :]]
