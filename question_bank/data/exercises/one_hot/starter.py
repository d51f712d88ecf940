import numpy as np


def one_hot(y: np.ndarray, num_classes: int | None = None) -> np.ndarray:
    """One row a label with a single 1 at the class; ValueError for labels out of range."""
    ...
