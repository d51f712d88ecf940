def oracle(score_a, score_b, idx, alpha=0.05):
    import torch

    d = torch.as_tensor(score_a.astype(float)) - torch.as_tensor(score_b.astype(float))
    means = d[torch.as_tensor(idx.copy())].mean(dim=1)
    lo, hi = torch.quantile(means, torch.tensor([alpha / 2, 1 - alpha / 2], dtype=torch.float64))
    return float(d.mean()), float(lo), float(hi)
