def average_precision(relevance, n_relevant=None):
    hits, total = 0, 0
    for rank, flag in enumerate(relevance.tolist(), start=1):
        hits += flag
        total += flag * hits / rank
    divisor = hits if n_relevant is None else n_relevant
    return total / divisor if divisor else 0
