import numpy as np


def weighted_cross_entropy(logits: np.ndarray, targets: np.ndarray, class_weight: np.ndarray) -> float:
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    losses = -log_probs[np.arange(len(targets)), targets]
    weights = class_weight[targets]
    return float(np.sum(weights * losses) / np.sum(weights))
