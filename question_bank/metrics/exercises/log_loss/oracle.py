def oracle(y_true, y_prob, eps=1e-15):
    import torch

    logp = torch.log(torch.as_tensor(y_prob.copy()).clamp(eps, 1 - eps))
    return torch.nn.functional.nll_loss(logp, torch.as_tensor(y_true.copy())).numpy()
