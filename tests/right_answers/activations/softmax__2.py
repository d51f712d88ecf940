import numpy as np


def softmax(x, axis=-1):
    logits = np.asarray(x)
    if logits.dtype.kind != "f":
        logits = logits.astype(float)
    return np.exp(logits - np.logaddexp.reduce(logits, axis=axis, keepdims=True))
