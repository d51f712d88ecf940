import numpy as np


def bpe_merge(tokens, new_id):
    if len(tokens) < 2:
        return np.array(tokens, dtype=int)
    pairs = np.stack([tokens[:-1], tokens[1:]], axis=1)
    unique, counts = np.unique(pairs, axis=0, return_counts=True)
    a, b = unique[np.argmax(counts)]
    out = []
    for token in tokens:
        if out and out[-1] == a and token == b:
            out[-1] = new_id
        else:
            out.append(int(token))
    return np.array(out, dtype=int)
