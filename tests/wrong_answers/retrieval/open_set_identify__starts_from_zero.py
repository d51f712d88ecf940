"""The best similarity so far starts at 0, so that nothing below it can be found."""

import numpy as np


def open_set_identify(queries, gallery, labels, threshold=0.5):
    out = []
    for q in queries:
        best, found = 0.0, -1
        for i, g in enumerate(gallery):
            norm = np.linalg.norm(q) * np.linalg.norm(g)
            similarity = q @ g / norm if norm else 0.0
            if similarity > best or found < 0 and similarity == 0.0:
                best, found = similarity, i
        out.append(labels[found] if found >= 0 and best >= threshold else -1)
    return np.array(out)
