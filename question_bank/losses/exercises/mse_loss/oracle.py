def oracle(y_pred, y_true, reduction="mean"):
    import torch

    if y_pred.shape != y_true.shape:
        raise ValueError
    a, b = (torch.as_tensor(v.astype(float)) for v in (y_pred, y_true))
    return torch.nn.functional.mse_loss(a, b, reduction=reduction).numpy()
