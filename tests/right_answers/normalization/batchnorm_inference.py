import numpy as np


def batchnorm_inference(x, gamma, beta, running_mean, running_var, eps=1e-5):
    slope = gamma * (np.asarray(running_var) + eps) ** -0.5
    return np.stack([(row - running_mean) * slope + beta for row in x])
