def oracle(x, beta=0.9):
    import numpy as np
    from scipy.signal import lfilter

    x = np.asarray(x, dtype=float)
    raw = lfilter([1 - beta], [1, -beta], x, axis=0)
    corrected = np.stack(
        [np.average(x[:t], axis=0, weights=float(beta) ** np.arange(t - 1, -1, -1)) for t in range(1, len(x) + 1)]
    )
    return raw, corrected
