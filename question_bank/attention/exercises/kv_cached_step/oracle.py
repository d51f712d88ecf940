def oracle(q, k_new, v_new, k_cache, v_cache):
    import torch

    q, k_new, v_new, k, v = (torch.as_tensor(a, dtype=torch.float64) for a in (q, k_new, v_new, k_cache, v_cache))
    k, v = torch.cat([k, k_new.unsqueeze(1)], 1), torch.cat([v, v_new.unsqueeze(1)], 1)
    out = torch.nn.functional.scaled_dot_product_attention(q.unsqueeze(1), k, v).squeeze(1)
    return out.numpy(), k.numpy(), v.numpy()
