import numpy as np


def collapse_linear_layers(W1, b1, W2, b2):
    augmented = W2 @ np.column_stack([W1, b1])
    return augmented[:, :-1], augmented[:, -1] + b2
