def oracle(logits, targets, alpha=0.25, gamma=2.0):
    import torch

    z, y = (torch.as_tensor(v.astype(float)) for v in (logits, targets))
    ce = torch.nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none")
    alpha_t = alpha * y + (1 - alpha) * (1 - y)
    return (alpha_t * (1 - torch.exp(-ce)) ** gamma * ce).mean().numpy()
