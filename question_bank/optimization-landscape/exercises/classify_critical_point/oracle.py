def oracle(hessian, tol=1e-8):
    import torch

    values = torch.linalg.eigvals(torch.tensor(hessian, dtype=torch.float64)).real
    signs = {0 if abs(v) <= tol else 1 if v > 0 else -1 for v in values.tolist()}
    if {1, -1} <= signs:
        return "saddle"
    return "inconclusive" if 0 in signs else "minimum" if 1 in signs else "maximum"
