import numpy as np


def he_normal(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Normal weights of variance 2 / fan_in."""
    ...
