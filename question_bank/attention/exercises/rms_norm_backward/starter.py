import numpy as np


def rms_norm_backward(
    dout: np.ndarray, x: np.ndarray, gain: np.ndarray, eps: float = 1e-6
) -> tuple[np.ndarray, np.ndarray]:
    """RMSNorm, backward pass."""
    ...
