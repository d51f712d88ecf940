def oracle(dout, probs, axis=-1):
    import torch

    z = torch.log(torch.as_tensor(probs.copy())).requires_grad_()
    p = torch.softmax(z, dim=axis)
    return torch.autograd.grad(p, z, grad_outputs=torch.as_tensor(dout.copy()))[0].numpy()
