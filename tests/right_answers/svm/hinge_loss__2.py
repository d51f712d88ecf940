def hinge_loss(y, scores):
    total = 0
    for label, score in zip(y.tolist(), scores.tolist(), strict=True):
        if label not in (-1, 1):
            raise ValueError(f"label {label}")
        total += max(0, 1 - label * score)
    return total / len(y)
