from collections.abc import Callable

import numpy as np


def numerical_hessian(
    f: Callable[[np.ndarray], float],
    x: np.ndarray,
    h: float = 1e-4,
) -> np.ndarray:
    """Numerical Hessian."""
    ...
