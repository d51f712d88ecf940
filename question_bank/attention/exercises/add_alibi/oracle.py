def oracle(scores):
    from fractions import Fraction

    import numpy as np

    heads, length, _ = scores.shape
    out = np.full(scores.shape, -np.inf)
    for h in range(heads):
        slope = Fraction(1, 2 ** (8 * (h + 1) // heads)) if heads <= 8 else 2.0 ** (-8 * (h + 1) / heads)
        for i in range(length):
            for j in range(i + 1):
                out[h, i, j] = scores[h, i, j] - float(slope * (i - j))
    return out
