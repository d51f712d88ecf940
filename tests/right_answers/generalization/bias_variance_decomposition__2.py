import numpy as np


def bias_variance_decomposition(preds, f_true, noise_var=0.0):
    bias2 = np.square(preds.mean(axis=0) - f_true).mean()
    variance = np.square(preds[:, None] - preds[None, :]).mean() / 2
    error = np.square(preds - f_true).mean() + noise_var
    return [bias2, variance, error]
