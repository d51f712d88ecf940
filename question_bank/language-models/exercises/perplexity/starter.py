import numpy as np


def perplexity(logits: np.ndarray, targets: np.ndarray, ignore: int = -100) -> float:
    """Perplexity from logits."""
    ...
