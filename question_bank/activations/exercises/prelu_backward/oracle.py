def oracle(dout, x, alpha):
    import torch

    t, a = (torch.as_tensor(v.copy()).requires_grad_() for v in (x, alpha))
    y = torch.nn.functional.prelu(t, a)
    dx, da = torch.autograd.grad(y, (t, a), grad_outputs=torch.as_tensor(dout.copy()))
    return dx.numpy(), da.numpy()
