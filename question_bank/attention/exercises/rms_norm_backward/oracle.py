def oracle(dout, x, gain, eps=1e-6):
    import torch

    dout, x, gain = (torch.tensor(a, dtype=torch.float64) for a in (dout, x, gain))
    x.requires_grad_()
    gain.requires_grad_()
    out = torch.nn.functional.rms_norm(x, (x.shape[-1],), gain, eps)
    return tuple(g.numpy() for g in torch.autograd.grad(out, (x, gain), grad_outputs=dout))
