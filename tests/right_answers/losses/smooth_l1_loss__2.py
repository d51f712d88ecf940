import math

import numpy as np


def smooth_l1_loss(y_pred, y_true, beta=1.0):
    gradient = np.empty(y_pred.shape, order="F")
    costs = []
    for i in np.ndindex(y_pred.shape):
        d = y_pred[i] - y_true[i]
        if abs(d) < beta:
            costs.append(0.5 * d * d / beta)
            gradient[i] = d / beta / y_pred.size
        else:
            costs.append(abs(d) - 0.5 * beta)
            gradient[i] = math.copysign(1 / y_pred.size, d)
    return sum(costs) / len(costs), gradient
