import numpy as np


def balanced_class_weights(y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Distinct labels ascending and the weight N/(K n_k) of each."""
    ...
