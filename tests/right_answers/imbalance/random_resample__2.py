import numpy as np


def random_resample(y, strategy, rng):
    groups = {}
    for i, label in enumerate(y.tolist()):
        groups.setdefault(label, []).append(i)
    sizes = [len(group) for group in groups.values()]
    if strategy == "over":
        chosen = list(range(len(y)))
        for label in sorted(groups):
            if len(groups[label]) < max(sizes):
                chosen += list(rng.choice(groups[label], size=max(sizes) - len(groups[label]), replace=True))
        return np.array(chosen)
    chosen = []
    for label in sorted(groups):
        chosen += list(rng.choice(groups[label], size=min(sizes), replace=False))
    return np.array(sorted(chosen))
