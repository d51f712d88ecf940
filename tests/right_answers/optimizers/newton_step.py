import numpy as np


def newton_step(theta, grad, hessian, damping=0.0):
    damped = np.array(hessian, dtype=float)
    damped[np.diag_indices_from(damped)] += damping
    return theta - np.linalg.solve(damped, grad)
