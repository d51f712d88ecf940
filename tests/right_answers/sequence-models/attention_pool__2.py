import math

import numpy as np


def attention_pool(X, q, mask):
    scores = np.where(mask, np.einsum("ntd,d->nt", X, q) / math.sqrt(len(q)), -np.inf)
    top = np.max(scores, axis=1, keepdims=True)
    powers = np.exp(scores - np.where(np.isfinite(top), top, 0.0))
    total = powers.sum(axis=1, keepdims=True)
    weights = powers / np.where(total > 0, total, 1.0)
    return [np.einsum("nt,ntd->nd", weights, X), weights]
