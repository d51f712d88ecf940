def bias_variance_decomposition(preds, f_true, noise_var=0.0):
    r, n = preds.shape
    bias2 = variance = 0.0
    for column, truth in zip(preds.T, f_true, strict=True):
        centre = column.sum() / r
        bias2 += (centre - truth) ** 2 / n
        variance += ((column - centre) ** 2).sum() / r / n
    return float(bias2), float(variance), float(bias2 + variance + noise_var)
