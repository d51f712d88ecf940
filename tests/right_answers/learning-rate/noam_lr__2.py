import math


def noam_lr(step, d_model=512, warmup_steps=4000):
    if step < warmup_steps:
        return step / (warmup_steps * math.sqrt(warmup_steps * d_model))
    return 1 / math.sqrt(step * d_model)
