import numpy as np


def perplexity(logits, targets, ignore=-100):
    counted = targets != ignore
    scores, tokens = logits[counted], targets[counted]
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(np.exp2(-log_probs[np.arange(len(tokens)), tokens].mean()))
