import math


def weighted_cross_entropy(logits, targets, class_weight):
    total = weight_sum = 0.0
    for row, target in zip(logits.tolist(), targets.tolist(), strict=True):
        top = max(row)
        loss = top - row[target] + math.log(sum(math.exp(z - top) for z in row))
        total += class_weight[target] * loss
        weight_sum += class_weight[target]
    return total / weight_sum
