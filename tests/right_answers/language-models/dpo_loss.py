import numpy as np


def dpo_loss(policy_chosen, policy_rejected, ref_chosen, ref_rejected, beta=0.1):
    margin = (policy_chosen - policy_rejected) - (ref_chosen - ref_rejected)
    z = beta * margin
    losses = np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z)))
    return np.mean(losses)
