import numpy as np


def spatial_dropout(x: np.ndarray, mask: np.ndarray, p: float, training: bool = True) -> np.ndarray:
    """Spatial dropout."""
    ...
