import math

import numpy as np


def noam_lr(step, d_model=512, warmup_steps=4000):
    rising = step / (warmup_steps * math.sqrt(warmup_steps))
    falling = 1 / math.sqrt(step)
    return min(rising, falling) / math.sqrt(d_model)
