import numpy as np


def gini_impurity(y: np.ndarray) -> float:
    """Gini impurity 1 - sum of squared class frequencies; 0 for an empty node."""
    ...
