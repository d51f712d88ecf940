def mean_average_precision(relevance_lists):
    total = 0.0
    for relevance in relevance_lists:
        found, precisions = 0, 0.0
        for rank, flag in enumerate(relevance, start=1):
            if flag:
                found += 1
                precisions += found / rank
        total += precisions / found if found else 0.0
    return total / len(relevance_lists)
