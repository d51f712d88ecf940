import numpy as np


def noam_lr(step: int, d_model: int = 512, warmup_steps: int = 4000) -> float:
    """The schedule of the original Transformer."""
    ...
