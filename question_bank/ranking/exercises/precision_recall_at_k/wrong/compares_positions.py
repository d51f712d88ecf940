def precision_recall_at_k(ranked, relevant, k):
    n = min(k, len(ranked), len(relevant))
    hits = int((ranked[:n] == relevant[:n]).sum())
    return hits / k, hits / len(relevant) if len(relevant) else 0.0
