import numpy as np


def warmup_cosine_lr(
    step: int,
    warmup_steps: int,
    total_steps: int,
    max_lr: float,
    min_lr: float = 0.0,
) -> float:
    """Warm-up and cosine decay."""
    ...
