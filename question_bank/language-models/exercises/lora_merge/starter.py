import numpy as np


def lora_merge(w: np.ndarray, a: np.ndarray, b: np.ndarray, alpha: float = 16.0) -> np.ndarray:
    """Merge a LoRA adapter."""
    ...
