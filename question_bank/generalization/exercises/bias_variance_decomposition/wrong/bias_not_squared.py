import numpy as np


def bias_variance_decomposition(
    preds: np.ndarray, f_true: np.ndarray, noise_var: float = 0.0
) -> tuple[float, float, float]:
    bias_squared = float(np.mean(np.abs(preds.mean(axis=0) - f_true)))
    variance = float(np.mean(preds.var(axis=0)))
    return bias_squared, variance, bias_squared + variance + float(noise_var)
