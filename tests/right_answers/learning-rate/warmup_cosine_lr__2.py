import math

import numpy as np


def warmup_cosine_lr(step, warmup_steps, total_steps, max_lr, min_lr=0.0):
    if step >= total_steps:
        return min_lr
    if step < warmup_steps:
        return np.interp(step, [0, warmup_steps], [0.0, max_lr])
    remaining = (total_steps - step) / (total_steps - warmup_steps)
    return min_lr + (max_lr - min_lr) * math.sin(math.pi / 2 * remaining) ** 2
