def oracle(ranked, relevant, k):
    hits = len(set(ranked[:k].tolist()) & set(relevant.tolist()))
    return hits / k, (hits / len(relevant) if len(relevant) else 0.0)
