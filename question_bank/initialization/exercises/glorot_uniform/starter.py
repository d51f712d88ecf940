import numpy as np


def glorot_uniform(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """Weight matrix (fan_out, fan_in) after Glorot and Bengio."""
    ...
