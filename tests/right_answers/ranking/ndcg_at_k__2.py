import math


def ndcg_at_k(relevance, k=None):
    def dcg(grades):
        return math.fsum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades[:k], start=1))

    grades = relevance.tolist()
    ideal = dcg(sorted(grades, reverse=True))
    return dcg(grades) / ideal if ideal else 0
