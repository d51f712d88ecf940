def oracle(dout, x):
    import torch

    t = torch.as_tensor(x.copy()).requires_grad_()
    return torch.autograd.grad(torch.relu(t), t, grad_outputs=torch.as_tensor(dout.copy()))[0].numpy()
