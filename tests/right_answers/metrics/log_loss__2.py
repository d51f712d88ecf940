import math


def log_loss(y_true, y_prob, eps=1e-15):
    total = 0.0
    for row, label in zip(y_prob, y_true, strict=True):
        total -= math.log(min(max(float(row[label]), eps), 1 - eps))
    return total / len(y_true)
