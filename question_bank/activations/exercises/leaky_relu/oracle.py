def oracle(x, negative_slope=0.01):
    import torch

    return torch.nn.functional.leaky_relu(torch.as_tensor(x.copy(), dtype=torch.float64), negative_slope).numpy()
