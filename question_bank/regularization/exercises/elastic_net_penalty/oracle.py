def oracle(w, alpha=1.0, l1_ratio=0.5):
    import torch

    t = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    value = alpha * (l1_ratio * t.abs().sum() + 0.5 * (1 - l1_ratio) * (t**2).sum())
    return value.item(), torch.autograd.grad(value, t)[0].numpy()
