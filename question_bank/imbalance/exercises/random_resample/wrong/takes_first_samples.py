import numpy as np


def random_resample(y: np.ndarray, strategy: str, rng: np.random.Generator) -> np.ndarray:
    labels, counts = np.unique(y, return_counts=True)
    if strategy == "over":
        parts = [np.arange(len(y))]
        for label, count in zip(labels, counts):
            missing = counts.max() - count
            if missing:
                parts.append(np.resize(np.flatnonzero(y == label), missing))
        return np.concatenate(parts)
    parts = [np.flatnonzero(y == label)[: counts.min()] for label in labels]
    return np.sort(np.concatenate(parts))
