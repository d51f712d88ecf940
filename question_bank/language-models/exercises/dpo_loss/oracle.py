def oracle(policy_chosen, policy_rejected, ref_chosen, ref_rejected, beta=0.1):
    import torch

    pc, pr, rc, rr = (
        torch.as_tensor(a, dtype=torch.float64) for a in (policy_chosen, policy_rejected, ref_chosen, ref_rejected)
    )
    return float(-torch.nn.functional.logsigmoid(beta * (pc - rc - pr + rr)).mean())
