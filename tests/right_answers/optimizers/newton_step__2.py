import numpy as np


def newton_step(theta, grad, hessian, damping=0.0):
    values, vectors = np.linalg.eigh(hessian)
    return theta - vectors @ ((vectors.T @ grad) / (values + damping))
