def oracle(running_mean, running_var, x, momentum=0.1):
    import torch

    mean = torch.tensor(running_mean, dtype=torch.float64)
    var = torch.tensor(running_var, dtype=torch.float64)
    batch = torch.tensor(x, dtype=torch.float64)
    torch.nn.functional.batch_norm(batch, mean, var, training=True, momentum=momentum)
    return mean.numpy(), var.numpy()
