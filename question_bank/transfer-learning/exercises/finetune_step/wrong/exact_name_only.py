import numpy as np


def finetune_step(
    params: dict[str, np.ndarray],
    grads: dict[str, np.ndarray],
    frozen: list[str],
    lr: float = 0.01,
    weight_decay: float = 0.0,
) -> dict[str, np.ndarray]:
    def is_frozen(name):
        return any(name == entry for entry in frozen)

    return {
        name: p.copy() if is_frozen(name) else p - lr * (grads[name] + weight_decay * p) for name, p in params.items()
    }
