import numpy as np


def svm_subgradient(w: np.ndarray, b: float, X: np.ndarray, y: np.ndarray, C: float = 1.0) -> tuple[np.ndarray, float]:
    margins = y * (X @ w + b)
    active = margins < 0.0
    dw = w - C * (y[active] @ X[active])
    db = -C * np.sum(y[active])
    return dw, float(db)
