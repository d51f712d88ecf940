def oracle(scores, lengths):
    import torch

    s, n = torch.as_tensor(scores, dtype=torch.float64), torch.as_tensor(lengths)
    t = s.shape[-1]
    allowed = torch.ones(t, t, dtype=torch.bool).tril() & (torch.arange(t) < n[:, None, None])
    return torch.nan_to_num(torch.softmax(s.masked_fill(~allowed, float("-inf")), dim=-1), nan=0.0).numpy()
