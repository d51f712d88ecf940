def oracle(dout, q, k, v):
    import torch

    dout, q, k, v = (torch.tensor(a, dtype=torch.float64) for a in (dout, q, k, v))
    for t in (q, k, v):
        t.requires_grad_()
    out = torch.softmax(q @ k.T / q.shape[-1] ** 0.5, dim=-1) @ v
    return tuple(g.numpy() for g in torch.autograd.grad(out, (q, k, v), grad_outputs=dout))
