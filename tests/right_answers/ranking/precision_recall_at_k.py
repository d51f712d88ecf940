def precision_recall_at_k(ranked, relevant, k):
    wanted = {int(item) for item in relevant}
    hits = sum(int(item) in wanted for item in ranked[:k])
    return hits / k, hits / len(wanted) if wanted else 0.0
