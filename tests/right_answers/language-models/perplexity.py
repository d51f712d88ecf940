import numpy as np


def perplexity(logits, targets, ignore=-100):
    nll = []
    for row, token in zip(logits, targets):
        if token != ignore:
            top = row.max()
            nll.append(top + np.log(np.sum(np.exp(row - top))) - row[token])
    return float(np.exp(np.mean(nll)))
