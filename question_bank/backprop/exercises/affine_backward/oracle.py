def oracle(dout, x, W):
    import torch

    g, x, W = (torch.as_tensor(v.astype(float)) for v in (dout, x, W))
    b = torch.zeros(len(W), dtype=torch.float64)
    leaves = [v.requires_grad_() for v in (x, W, b)]
    grads = torch.autograd.grad(torch.nn.functional.linear(*leaves), leaves, grad_outputs=g)
    return tuple(v.numpy() for v in grads)
