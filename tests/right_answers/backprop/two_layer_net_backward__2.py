import numpy as np


def two_layer_net_backward(X, y, W1, b1, W2, b2):
    gradients = [np.zeros(p.shape) for p in (W1, b1, W2, b2)]
    dW1, db1, dW2, db2 = gradients
    for x, label in zip(X, y, strict=True):
        z1 = W1 @ x + b1
        a1 = z1 * (z1 > 0)
        logits = W2 @ a1 + b2
        delta = np.exp(logits - np.logaddexp.reduce(logits))
        delta[label] -= 1
        dW2 += np.outer(delta, a1) / len(X)
        db2 += delta / len(X)
        below = np.where(z1 > 0, W2.T @ delta, 0) / len(X)
        dW1 += np.outer(below, x)
        db1 += below
    return gradients
