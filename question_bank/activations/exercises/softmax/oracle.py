def oracle(x, axis=-1):
    import torch

    p = torch.softmax(torch.as_tensor(x.copy(), dtype=torch.float64), dim=axis).numpy()
    return p.astype(x.dtype) if x.dtype.kind == "f" else p
