import numpy as np


def accumulate_gradients(grads, sizes):
    total = grads[0]
    total *= sizes[0]
    for grad, size in zip(grads[1:], sizes[1:]):
        total += size * grad
    return total / sum(sizes)
