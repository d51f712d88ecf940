def oracle(x, gain, eps=1e-6):
    import torch

    x, gain = (torch.as_tensor(a, dtype=torch.float64) for a in (x, gain))
    return torch.nn.functional.rms_norm(x, (x.shape[-1],), gain, eps).numpy()
