import numpy as np


def oracle(
    params: dict[str, np.ndarray],
    grads: dict[str, np.ndarray],
    frozen: list[str],
    lr: float = 0.01,
    weight_decay: float = 0.0,
) -> dict[str, np.ndarray]:
    import torch

    tensors = {name: torch.nn.Parameter(torch.as_tensor(p.copy())) for name, p in params.items()}
    for name, tensor in tensors.items():
        parts = name.split(".")
        prefixes = {".".join(parts[:i]) for i in range(1, len(parts) + 1)}
        tensor.requires_grad_(not prefixes & set(frozen))
        tensor.grad = torch.as_tensor(grads[name].copy())
    trained = [t for t in tensors.values() if t.requires_grad]
    if trained:
        torch.optim.SGD(trained, lr=lr, weight_decay=weight_decay).step()
    return {name: tensor.detach().numpy() for name, tensor in tensors.items()}
