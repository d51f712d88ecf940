def oracle(x, num_groups, gamma, beta, eps=1e-5):
    import torch

    x, gamma, beta = (torch.as_tensor(a, dtype=torch.float64) for a in (x, gamma, beta))
    return torch.nn.functional.group_norm(x, num_groups, gamma, beta, eps).numpy()
