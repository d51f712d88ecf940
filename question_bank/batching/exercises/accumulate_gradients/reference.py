import numpy as np


def accumulate_gradients(grads, sizes):
    """The mean gradient over all samples, from the means of chunks of the given sizes."""
    total = np.zeros(grads[0].shape)
    for grad, size in zip(grads, sizes):
        total += size * grad
    return total / sum(sizes)
