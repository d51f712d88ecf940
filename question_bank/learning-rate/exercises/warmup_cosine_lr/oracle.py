def oracle(step, warmup_steps, total_steps, max_lr, min_lr=0.0):
    import warnings

    import numpy as np
    import torch

    if step < warmup_steps:
        return float(np.interp(step, [0, warmup_steps], [0.0, max_lr]))
    if total_steps == warmup_steps:
        return min_lr  # the contract's own rule: a schedule of no steps stays at its first rate

    class Rate(torch.optim.Optimizer):
        """An optimiser of nothing: all that a schedule needs is the rate."""

        def __init__(self, lr):
            self.param_groups = [{"lr": lr}]

        def step(self):
            pass

    optimiser = Rate(max_lr)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the scheduler is stepped without the optimiser
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, total_steps - warmup_steps, min_lr)
        for _ in range(min(step, total_steps) - warmup_steps):
            schedule.step()
    return optimiser.param_groups[0]["lr"]
