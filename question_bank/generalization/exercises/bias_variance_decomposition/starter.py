import numpy as np


def bias_variance_decomposition(
    preds: np.ndarray, f_true: np.ndarray, noise_var: float = 0.0
) -> tuple[float, float, float]:
    """Squared bias, variance and expected squared error on noisy targets."""
    ...
