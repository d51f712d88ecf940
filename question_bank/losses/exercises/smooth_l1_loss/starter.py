import numpy as np


def smooth_l1_loss(y_pred: np.ndarray, y_true: np.ndarray, beta: float = 1.0) -> tuple[float, np.ndarray]:
    """Mean smooth L1 loss and its gradient with respect to y_pred."""
    ...
