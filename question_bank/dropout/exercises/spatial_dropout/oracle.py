def oracle(x, mask, p, training=True):
    import torch

    x = torch.tensor(x, dtype=torch.float64)
    if not training:
        return x.numpy()
    return (torch.einsum("nchw,nc->nchw", x, torch.tensor(mask, dtype=torch.float64)) / (1 - p)).numpy()
