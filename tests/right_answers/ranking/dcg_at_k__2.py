import math

import numpy as np


def dcg_at_k(relevance, k=None, exponential=False):
    grades = relevance[:k]
    gains = np.exp2(grades) - 1 if exponential else grades
    return math.log(2) * np.sum(gains / np.log(np.arange(len(gains)) + 2))
