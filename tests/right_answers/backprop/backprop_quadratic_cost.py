import numpy as np


def backprop_quadratic_cost(x, y, weights, biases):
    def gradients(activation, weights, biases):
        """Error passed to the layer below, and the gradients of these layers."""
        if not weights:
            return activation - y, [], []
        a = 1 / (1 + np.exp(-(weights[0] @ activation + biases[0])))
        passed, dW, db = gradients(a, weights[1:], biases[1:])
        delta = passed * a * (1 - a)
        return weights[0].T @ delta, [np.outer(delta, activation), *dW], [delta, *db]

    _, dW, db = gradients(x, weights, biases)
    return dW, db
