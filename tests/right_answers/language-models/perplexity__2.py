import numpy as np


def perplexity(logits, targets, ignore=-100):
    keep = np.flatnonzero(targets != ignore)
    normaliser = np.logaddexp.reduce(logits, axis=-1)
    picked = np.take_along_axis(logits[keep], targets[keep][:, None], axis=1)[:, 0]
    return np.exp((normaliser[keep] - picked).sum() / keep.size)
