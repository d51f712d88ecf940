import numpy as np


def minibatch_sgd_epoch(
    X: np.ndarray,
    y: np.ndarray,
    w: np.ndarray,
    lr: float,
    batch_size: int,
    perm: np.ndarray,
) -> np.ndarray:
    """One epoch of mini-batch SGD."""
    ...
