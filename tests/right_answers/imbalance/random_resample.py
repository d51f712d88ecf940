import numpy as np


def random_resample(y, strategy, rng):
    y = np.asarray(y)
    members = {label: np.flatnonzero(y == label) for label in np.unique(y)}
    sizes = [len(found) for found in members.values()]
    if strategy == "under":
        kept = [rng.choice(found, size=min(sizes), replace=False) for found in members.values()]
        return np.sort(np.concatenate(kept))
    parts = [np.arange(len(y))]
    for found in members.values():
        missing = max(sizes) - len(found)
        if missing:
            parts.append(rng.choice(found, size=missing, replace=True))
    return np.concatenate(parts)
