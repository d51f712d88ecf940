import numpy as np


def warmup_cosine_lr(step, warmup_steps, total_steps, max_lr, min_lr=0.0):
    """Linear warm-up from 0, cosine decay to min_lr at total_steps, constant afterwards."""
    if step < warmup_steps:
        return max_lr * step / warmup_steps
    if step >= total_steps:
        return min_lr
    progress = (step - warmup_steps) / (total_steps - warmup_steps)
    return min_lr + 0.5 * (max_lr - min_lr) * (1 + np.cos(2 * np.pi * progress))
