def oracle(tokens, new_id):
    from collections import Counter

    import numpy as np

    text = [int(t) for t in tokens]
    if len(text) < 2:
        return np.array(text, dtype=int)
    counts = Counter((text[i], text[i + 1]) for i in range(len(text) - 1))
    most = max(counts.values())
    first, second = sorted(pair for pair, count in counts.items() if count == most)[0]
    out = []
    pending = None
    for token in text:
        if pending is not None and pending == first and token == second:
            out.append(new_id)
            pending = None
            continue
        if pending is not None:
            out.append(pending)
        pending = token
    return np.array(out + ([pending] if pending is not None else []), dtype=int)
