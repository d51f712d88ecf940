def update_running_stats(running_mean, running_var, x, momentum=0.1):
    n = len(x)
    centre = x.sum(axis=0) / n
    unbiased = ((x - centre) ** 2).sum(axis=0) / (n - 1)
    return (
        running_mean + momentum * (centre - running_mean),
        running_var + momentum * (unbiased - running_var),
    )
