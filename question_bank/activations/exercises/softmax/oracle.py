def oracle(x, axis=-1):
    import torch

    return torch.softmax(torch.as_tensor(x.copy(), dtype=torch.float64), dim=axis).numpy()
