import numpy as np


def bpe_merge(tokens, new_id):
    text = tokens.tolist()
    counts = {}
    for pair in zip(text, text[1:]):
        counts[pair] = counts.get(pair, 0) + 1
    if not counts:
        return tokens.copy()
    best = min(counts, key=lambda pair: (-counts[pair], pair))
    out, i = [], 0
    while i < len(text):
        if i + 1 < len(text) and (text[i], text[i + 1]) == best and new_id not in out:
            out.append(new_id)
            i += 2
        else:
            out.append(text[i])
            i += 1
    return np.array(out, dtype=int)
