def oracle(x):
    import torch

    y = torch.sigmoid(torch.as_tensor(x.copy(), dtype=torch.float64)).numpy()
    return y.astype(x.dtype) if x.dtype.kind == "f" else y
