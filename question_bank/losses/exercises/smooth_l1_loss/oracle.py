def oracle(y_pred, y_true, beta=1.0):
    import torch

    p = torch.as_tensor(y_pred.copy()).requires_grad_()
    loss = torch.nn.functional.smooth_l1_loss(p, torch.as_tensor(y_true.copy()), beta=beta)
    return loss.detach().numpy(), torch.autograd.grad(loss, p)[0].numpy()
