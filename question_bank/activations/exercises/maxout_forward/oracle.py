def oracle(x, W, b):
    import torch

    x, W, b = (torch.as_tensor(a.copy()) for a in (x, W, b))
    return (torch.einsum("nd,kdm->nkm", x, W) + b).max(dim=1).values.numpy()
