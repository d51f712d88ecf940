import numpy as np


def softmax_cross_entropy(logits, targets):
    costs = np.empty(len(targets))
    for n, (row, target) in enumerate(zip(logits, targets, strict=True)):
        gaps = np.asarray(row, dtype=float) - max(row)
        costs[n] = np.log(np.sum(np.exp(gaps))) - gaps[target]
    return np.add.reduce(costs) / costs.size
