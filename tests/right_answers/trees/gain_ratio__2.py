import math
from collections import Counter


def gain_ratio(y, x):
    def entropy(labels):
        shares = [count / len(labels) for count in Counter(labels).values()]
        return -sum(p * math.log2(p) for p in shares)

    labels, values = y.tolist(), x.tolist()
    split = entropy(values)
    if split == 0:
        return 0
    gain = entropy(labels)
    for value, count in Counter(values).items():
        branch = [label for label, v in zip(labels, values, strict=True) if v == value]
        gain -= count / len(values) * entropy(branch)
    return gain / split
