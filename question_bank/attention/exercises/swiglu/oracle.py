def oracle(x, w_gate, w_up, w_down):
    import torch

    x, g, u, d = (torch.as_tensor(a, dtype=torch.float64) for a in (x, w_gate, w_up, w_down))
    return ((torch.nn.functional.silu(x @ g) * (x @ u)) @ d).numpy()
