import numpy as np


def gini_impurity(y):
    labels = np.asarray(y).tolist()
    n = len(labels)
    if n == 0:
        return 0.0
    unequal = sum(n - labels.count(label) for label in labels)
    return unequal / n**2
