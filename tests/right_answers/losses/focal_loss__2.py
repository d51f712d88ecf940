import math


def focal_loss(logits, targets, alpha=0.25, gamma=2.0):
    total = 0.0
    for z, y in zip(logits.tolist(), targets.tolist(), strict=True):
        margin = z if y else -z
        e = math.exp(-abs(margin))
        miss = e / (1 + e) if margin >= 0 else 1 / (1 + e)
        loss = max(-margin, 0) + math.log1p(e)
        total += (alpha if y else 1 - alpha) * miss**gamma * loss
    return total / len(logits)
