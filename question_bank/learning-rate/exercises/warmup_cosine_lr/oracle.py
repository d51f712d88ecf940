def oracle(step, warmup_steps, total_steps, max_lr, min_lr=0.0):
    import warnings

    import numpy as np
    import torch

    if step < warmup_steps:
        return float(np.interp(step, [0, warmup_steps], [0.0, max_lr]))
    optimiser = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=max_lr)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the scheduler is stepped without the optimiser
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, total_steps - warmup_steps, min_lr)
        for _ in range(min(step, total_steps) - warmup_steps):
            schedule.step()
    return optimiser.param_groups[0]["lr"]
