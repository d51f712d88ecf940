"""Divides by the number of steps after the warm-up before asking whether there are any."""

import math


def warmup_cosine_lr(step, warmup_steps, total_steps, max_lr, min_lr=0.0):
    if step < warmup_steps:
        return max_lr * step / warmup_steps
    p = min((step - warmup_steps) / max(1, total_steps - warmup_steps), 1.0)
    return min_lr + (max_lr - min_lr) * (1 + math.cos(math.pi * p)) / 2
