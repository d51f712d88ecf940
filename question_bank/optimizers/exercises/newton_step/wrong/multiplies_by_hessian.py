import numpy as np


def newton_step(theta, grad, hessian, damping=0.0):
    """theta - (H + damping * I)^(-1) grad, by solving the linear system."""
    return theta - (hessian + damping * np.eye(len(theta))) @ grad
