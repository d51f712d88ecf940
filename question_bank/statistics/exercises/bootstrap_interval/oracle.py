def oracle(x, indices, level=0.95):
    from fractions import Fraction

    exact = [Fraction(float(v)) for v in x]
    means = sorted(sum(exact[int(i)] for i in row) / len(row) for row in indices)

    def quantile(p):
        at = p * (len(means) - 1)
        low = int(at)
        high = min(low + 1, len(means) - 1)
        return float(means[low] + (at - low) * (means[high] - means[low]))

    tail = (1 - Fraction(level)) / 2
    return quantile(tail), quantile(1 - tail)
