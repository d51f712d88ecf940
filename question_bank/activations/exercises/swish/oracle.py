def oracle(x, beta=1.0):
    import torch

    t = torch.as_tensor(x.copy(), dtype=torch.float64)
    return (t * torch.sigmoid(beta * t)).numpy()
