import numpy as np


def finetune_step(
    params: dict[str, np.ndarray],
    grads: dict[str, np.ndarray],
    frozen: list[str],
    lr: float = 0.01,
    weight_decay: float = 0.0,
) -> dict[str, np.ndarray]:
    """SGD step that leaves frozen parameters untouched; a new dict."""
    ...
