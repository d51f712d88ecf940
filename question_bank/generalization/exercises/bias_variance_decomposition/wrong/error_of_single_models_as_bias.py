import numpy as np


def bias_variance_decomposition(
    preds: np.ndarray, f_true: np.ndarray, noise_var: float = 0.0
) -> tuple[float, float, float]:
    bias_squared = float(np.mean((preds - f_true) ** 2))
    variance = float(np.mean(preds.var(axis=0)))
    return bias_squared, variance, bias_squared + variance + float(noise_var)
