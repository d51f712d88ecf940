import numpy as np


def update_running_stats(running_mean, running_var, x, momentum=0.1):
    new_mean = np.average([running_mean, np.mean(x, axis=0)], axis=0, weights=[1 - momentum, momentum])
    new_var = np.average([running_var, np.var(x, axis=0, ddof=1)], axis=0, weights=[1 - momentum, momentum])
    return [new_mean, new_var]
