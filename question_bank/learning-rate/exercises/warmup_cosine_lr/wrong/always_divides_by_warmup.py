import numpy as np


def warmup_cosine_lr(step, warmup_steps, total_steps, max_lr, min_lr=0.0):
    ramp = min(step / warmup_steps, 1.0)
    if step >= total_steps:
        return min_lr
    progress = max(step - warmup_steps, 0) / (total_steps - warmup_steps)
    cosine = min_lr + 0.5 * (max_lr - min_lr) * (1 + np.cos(np.pi * progress))
    return max_lr * ramp if ramp < 1.0 else cosine
