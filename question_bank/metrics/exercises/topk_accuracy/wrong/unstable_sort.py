import numpy as np


def topk_accuracy(y_true, scores, k=5):
    top = np.argsort(-scores, axis=1)[:, :k]
    return (top == y_true[:, None]).any(axis=1).mean()
