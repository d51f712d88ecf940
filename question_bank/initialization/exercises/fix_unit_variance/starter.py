import numpy as np


def he_normal(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Normal weights for a layer followed by ReLU."""
    return rng.standard_normal(shape)
