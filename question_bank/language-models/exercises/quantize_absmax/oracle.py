def oracle(w):
    import torch

    w = torch.as_tensor(w, dtype=torch.float64)
    scale = w.abs().amax(dim=1) / 127
    scale[scale == 0] = 1.0
    return torch.round(w / scale[:, None]).to(torch.int8).numpy(), scale.numpy()
