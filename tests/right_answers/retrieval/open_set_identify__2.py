import math

import numpy as np


def open_set_identify(queries, gallery, labels, threshold=0.5):
    def unit(vector):
        length = math.sqrt(vector @ vector)
        return vector / length if length > 0 else np.zeros(len(vector))

    gallery = [unit(g) for g in gallery]
    found = []
    for query in queries:
        similarities = [unit(query) @ g for g in gallery]
        best = max(similarities)
        found.append(labels[similarities.index(best)] if best >= threshold else -1)
    return np.array(found)
