def oracle(theta, grad, hessian, damping=0.0):
    import torch

    theta, grad, hessian = (torch.tensor(a, dtype=torch.float64) for a in (theta, grad, hessian))
    return (theta - torch.linalg.inv(hessian + damping * torch.eye(len(theta), dtype=torch.float64)) @ grad).numpy()
