def oracle(y_true, scores, k=5):
    hits = 0
    for label, row in zip(y_true, scores):
        ranking = [i for _, i in sorted((-score, i) for i, score in enumerate(row))]
        hits += int(label) in ranking[:k]
    return hits / len(y_true)
