"""Takes any value but 0 for relevant."""

import numpy as np


def mean_reciprocal_rank(relevance_lists):
    total = 0.0
    for relevance in relevance_lists:
        for rank, value in enumerate(relevance, 1):
            if value:
                total += 1 / rank
                break
    return total / len(relevance_lists)
