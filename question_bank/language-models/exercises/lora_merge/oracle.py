def oracle(w, a, b, alpha=16.0):
    import torch

    w, a, b = (torch.as_tensor(m, dtype=torch.float64) for m in (w, a, b))
    columns = torch.eye(w.shape[1], dtype=torch.float64)
    return torch.stack([w @ x + alpha * (b @ (a @ x)) / len(a) for x in columns], dim=1).numpy()
