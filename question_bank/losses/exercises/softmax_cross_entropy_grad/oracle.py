def oracle(logits, targets):
    import torch

    z = torch.as_tensor(logits.astype(float)).requires_grad_()
    loss = torch.nn.functional.cross_entropy(z, torch.as_tensor(targets.copy()))
    return torch.autograd.grad(loss, z)[0].numpy()
