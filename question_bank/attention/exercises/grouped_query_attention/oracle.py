def oracle(q, k, v):
    import torch

    q, k, v = (torch.as_tensor(a, dtype=torch.float64) for a in (q, k, v))
    group = q.shape[0] // k.shape[0]
    heads = [
        torch.nn.functional.scaled_dot_product_attention(q[h], k[h // group], v[h // group]) for h in range(q.shape[0])
    ]
    return torch.stack(heads).numpy()
