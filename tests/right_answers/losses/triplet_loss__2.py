import numpy as np


def triplet_loss(anchor, positive, negative, margin=0.2):
    difference = np.einsum("nd,nd->n", negative - positive, 2 * anchor - positive - negative)
    costs = difference + margin
    return costs[costs > 0].sum() / len(costs)
