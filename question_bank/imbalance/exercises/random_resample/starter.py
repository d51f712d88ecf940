import numpy as np


def random_resample(y: np.ndarray, strategy: str, rng: np.random.Generator) -> np.ndarray:
    """Indices that balance the classes of y by over- or undersampling."""
    ...
