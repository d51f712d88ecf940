import numpy as np


def update_running_stats(running_mean, running_var, x, momentum=0.1):
    """Exponential moving averages of batch mean and unbiased batch variance."""
    new_mean = (1 - momentum) * running_mean + momentum * x.mean(axis=0)
    new_var = (1 - momentum) * running_var + momentum * ((x - new_mean) ** 2).sum(axis=0) / (len(x) - 1)
    return new_mean, new_var
