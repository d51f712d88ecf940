def oracle(dout, x, gamma, eps=1e-5):
    import torch

    dout, x, gamma = (torch.tensor(a, dtype=torch.float64) for a in (dout, x, gamma))
    beta = torch.zeros_like(gamma)
    for t in (x, gamma, beta):
        t.requires_grad_()
    out = torch.nn.functional.layer_norm(x, x.shape[-1:], gamma, beta, eps)
    return tuple(g.numpy() for g in torch.autograd.grad(out, (x, gamma, beta), grad_outputs=dout))
