import numpy as np


def noam_lr(step, d_model=512, warmup_steps=4000):
    """Linear warm-up to warmup_steps, then inverse square-root decay."""
    return d_model**-0.5 * max(step**-0.5, step * warmup_steps**-1.5)
