import numpy as np


def elastic_net_penalty(
    w: np.ndarray,
    alpha: float = 1.0,
    l1_ratio: float = 0.5,
) -> tuple[float, np.ndarray]:
    """Elastic-net penalty and subgradient."""
    ...
