import numpy as np


def clip_grad_norm(grads: list[np.ndarray], max_norm: float) -> tuple[list[np.ndarray], float]:
    """Gradients scaled to a global norm of at most max_norm, and their norm before."""
    ...
