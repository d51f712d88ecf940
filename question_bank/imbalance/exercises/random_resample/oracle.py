import numpy as np


def oracle(y: np.ndarray, strategy: str, rng: np.random.Generator) -> np.ndarray:
    groups: dict[int, list[int]] = {}
    for i, label in enumerate(y):
        groups.setdefault(int(label), []).append(i)
    sizes = {label: len(members) for label, members in groups.items()}
    chosen = list(range(len(y))) if strategy == "over" else []
    for label in sorted(groups):
        if strategy == "under":
            chosen += list(rng.choice(groups[label], size=min(sizes.values()), replace=False))
        elif sizes[label] < max(sizes.values()):
            chosen += list(rng.choice(groups[label], size=max(sizes.values()) - sizes[label], replace=True))
    return np.array(chosen if strategy == "over" else sorted(chosen))
