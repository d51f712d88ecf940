def oracle(targets, num_classes, eps=0.1):
    import torch

    # The gradient of the smoothed cross-entropy at logits z is softmax(z) - target.
    z = torch.zeros((len(targets), num_classes), dtype=torch.float64, requires_grad=True)
    y = torch.tensor(targets, dtype=torch.long)
    loss = torch.nn.functional.cross_entropy(z, y, label_smoothing=eps, reduction="sum")
    return (torch.softmax(z, 1) - torch.autograd.grad(loss, z)[0]).detach().numpy()
