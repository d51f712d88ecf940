def oracle(W1, b1, W2, b2):
    import torch

    W1, b1, W2, b2 = (torch.as_tensor(v.copy()) for v in (W1, b1, W2, b2))

    def f(x):
        return W2 @ (W1 @ x + b1) + b2

    zero = torch.zeros(W1.shape[1], dtype=torch.float64)
    return torch.autograd.functional.jacobian(f, zero).numpy(), f(zero).numpy()
