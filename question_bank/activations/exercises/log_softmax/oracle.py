def oracle(x, axis=-1):
    import torch

    return torch.log_softmax(torch.as_tensor(x.copy(), dtype=torch.float64), dim=axis).numpy()
