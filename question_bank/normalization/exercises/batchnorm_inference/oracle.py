def oracle(x, gamma, beta, running_mean, running_var, eps=1e-5):
    import torch

    x, gamma, beta, mean, var = (
        torch.as_tensor(a, dtype=torch.float64) for a in (x, gamma, beta, running_mean, running_var)
    )
    return torch.nn.functional.batch_norm(x, mean, var, gamma, beta, training=False, eps=eps).numpy()
