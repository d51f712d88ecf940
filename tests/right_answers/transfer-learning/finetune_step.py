import numpy as np


def finetune_step(
    params: dict[str, np.ndarray],
    grads: dict[str, np.ndarray],
    frozen: list[str],
    lr: float = 0.01,
    weight_decay: float = 0.0,
) -> dict[str, np.ndarray]:
    new = {}
    for name, p in params.items():
        parts = name.split(".")
        ancestors = {".".join(parts[:n]) for n in range(1, len(parts) + 1)}
        if ancestors & set(frozen):
            new[name] = p.copy()
        else:
            new[name] = (1 - lr * weight_decay) * p - lr * grads[name]
    return new
