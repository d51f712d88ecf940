def oracle(logits, targets):
    import torch

    z = torch.as_tensor(logits.astype(float))
    return torch.nn.functional.cross_entropy(z, torch.as_tensor(targets.copy())).numpy()
