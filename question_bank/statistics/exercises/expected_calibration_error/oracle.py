def oracle(confidence, correct, bins=10):
    from fractions import Fraction

    groups = {}
    for c, right in zip(confidence, correct, strict=True):
        place = next((i for i in range(bins) if Fraction(float(c)) * bins < i + 1), bins - 1)
        groups.setdefault(place, []).append(int(right) - Fraction(float(c)))
    return float(sum(abs(sum(group)) for group in groups.values()) / len(confidence))
