def oracle(q, k, v):
    import torch

    q, k, v = (torch.as_tensor(a, dtype=torch.float64) for a in (q, k, v))
    return torch.nn.functional.scaled_dot_product_attention(q, k, v).numpy()
