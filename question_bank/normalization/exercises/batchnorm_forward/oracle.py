def oracle(x, gamma, beta, eps=1e-5):
    import torch

    x, gamma, beta = (torch.as_tensor(a, dtype=torch.float64) for a in (x, gamma, beta))
    if len(x) == 1:  # F.batch_norm refuses a single value per channel; the formula does not
        x_hat = torch.zeros_like(x)
        return (gamma * x_hat + beta).numpy(), None
    out = torch.nn.functional.batch_norm(x, None, None, gamma, beta, training=True, eps=eps)
    return out.numpy(), None
