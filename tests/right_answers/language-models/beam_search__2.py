import heapq

import numpy as np


def beam_search(start, step, length, width):
    heap = heapq.nlargest(width, [(s, [t]) for t, s in enumerate(start.tolist())])
    rows = step.tolist()
    for _ in range(1, length):
        heap = heapq.nlargest(width, [(s + r, text + [t]) for s, text in heap for t, r in enumerate(rows[text[-1]])])
    score, text = max(heap)
    return np.array(text), score
