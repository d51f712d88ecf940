def oracle(grads, max_norm):
    import numpy as np
    import torch

    parameters = [torch.zeros(g.shape, dtype=torch.float64, requires_grad=True) for g in grads]
    for p, g in zip(parameters, grads):
        p.grad = torch.as_tensor(g.astype(float))
    total = torch.nn.utils.clip_grad_norm_(parameters, max_norm)
    return [np.array(p.grad) for p in parameters], float(total)
