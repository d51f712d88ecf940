import numpy as np


def precision_recall_fbeta(y_true: np.ndarray, y_pred: np.ndarray, beta: float = 1.0) -> tuple[float, float, float]:
    """Precision, recall and F-beta of a binary prediction."""
    ...
