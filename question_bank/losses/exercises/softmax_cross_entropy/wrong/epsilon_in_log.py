import numpy as np


def softmax_cross_entropy(logits, targets):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    logp = np.log(e / e.sum(axis=1, keepdims=True) + 1e-12)
    return -logp[np.arange(len(targets)), targets].mean()
