import numpy as np


def dropblock(x: np.ndarray, seeds: np.ndarray, block_size: int) -> np.ndarray:
    """DropBlock."""
    ...
