def oracle(X, y, W1, b1, W2, b2):
    import torch

    F = torch.nn.functional
    leaves = [torch.as_tensor(v.copy()).requires_grad_() for v in (W1, b1, W2, b2)]
    hidden = torch.relu(F.linear(torch.as_tensor(X.copy()), leaves[0], leaves[1]))
    loss = F.cross_entropy(F.linear(hidden, leaves[2], leaves[3]), torch.as_tensor(y.copy()))
    return tuple(g.numpy() for g in torch.autograd.grad(loss, leaves))
