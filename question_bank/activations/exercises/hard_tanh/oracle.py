def oracle(x, min_val=-1.0, max_val=1.0):
    import torch

    return torch.nn.functional.hardtanh(torch.as_tensor(x.copy(), dtype=torch.float64), min_val, max_val).numpy()
