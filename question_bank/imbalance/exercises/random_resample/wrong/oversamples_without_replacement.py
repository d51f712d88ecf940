import numpy as np


def random_resample(y: np.ndarray, strategy: str, rng: np.random.Generator) -> np.ndarray:
    labels, counts = np.unique(y, return_counts=True)
    if strategy == "over":
        parts = [np.arange(len(y))]
        for label, count in zip(labels, counts):
            missing = counts.max() - count
            if missing:
                parts.append(rng.choice(np.flatnonzero(y == label), size=missing, replace=False))
        return np.concatenate(parts)
    parts = [rng.choice(np.flatnonzero(y == label), size=counts.min(), replace=False) for label in labels]
    return np.sort(np.concatenate(parts))
