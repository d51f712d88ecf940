import numpy as np


def perplexity(logits, targets, ignore=-100):
    counted = targets != -100
    scores, tokens = logits[counted], targets[counted]
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(np.exp(-log_probs[np.arange(len(tokens)), tokens].mean()))
