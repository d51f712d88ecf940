import numpy as np


def paired_bootstrap_ci(
    score_a: np.ndarray, score_b: np.ndarray, idx: np.ndarray, alpha: float = 0.05
) -> tuple[float, float, float]:
    """Mean difference of the scores and its percentile bootstrap interval."""
    ...
