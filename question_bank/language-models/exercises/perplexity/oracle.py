def oracle(logits, targets, ignore=-100):
    import torch

    x, t = torch.as_tensor(logits, dtype=torch.float64), torch.as_tensor(targets)
    return float(torch.exp(torch.nn.functional.cross_entropy(x, t, ignore_index=ignore)))
