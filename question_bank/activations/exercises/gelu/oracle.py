def oracle(x, approximate="none"):
    import torch

    return torch.nn.functional.gelu(torch.as_tensor(x.copy(), dtype=torch.float64), approximate=approximate).numpy()
