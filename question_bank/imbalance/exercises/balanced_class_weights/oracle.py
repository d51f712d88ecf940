import numpy as np


def oracle(y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    from sklearn.utils.class_weight import compute_class_weight

    classes = np.unique(y)
    return classes, compute_class_weight("balanced", classes=classes, y=y)
