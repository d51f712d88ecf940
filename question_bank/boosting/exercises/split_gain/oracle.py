def oracle(g, h, left, lam=1.0, gamma=0.0):
    from fractions import Fraction

    def lowest(keep):
        chosen = [(Fraction(float(a)), Fraction(float(b))) for a, b, c in zip(g, h, left, strict=True) if keep(bool(c))]
        top, bottom = sum(a for a, _ in chosen), sum(b for _, b in chosen) + Fraction(lam)
        w = -Fraction(top) / bottom
        return top * w + bottom * w * w / 2 + Fraction(gamma)

    return float(lowest(lambda c: True) - lowest(lambda c: c) - lowest(lambda c: not c))
