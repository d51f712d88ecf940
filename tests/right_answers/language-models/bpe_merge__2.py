import numpy as np


def bpe_merge(tokens, new_id):
    n = tokens.size
    if n <= 1:
        return tokens.copy()
    seen = [(int(x), int(y)) for x, y in zip(tokens[:-1], tokens[1:])]
    best = sorted(set(seen), key=lambda p: (-seen.count(p), p[0], p[1]))[0]
    result, skip = [], False
    for i in range(n):
        if skip:
            skip = False
        elif i < n - 1 and seen[i] == best:
            result.append(new_id)
            skip = True
        else:
            result.append(int(tokens[i]))
    return np.array(result)
