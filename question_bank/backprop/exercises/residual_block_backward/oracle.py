def oracle(dout, x, W1, W2):
    import torch

    linear = torch.nn.functional.linear
    g = torch.as_tensor(dout.copy())
    leaves = [torch.as_tensor(v.copy()).requires_grad_() for v in (x, W1, W2)]
    y = leaves[0] + linear(torch.relu(linear(leaves[0], leaves[1])), leaves[2])
    return tuple(v.numpy() for v in torch.autograd.grad(y, leaves, grad_outputs=g))
