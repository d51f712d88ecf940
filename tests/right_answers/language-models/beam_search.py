import numpy as np


def beam_search(start, step, length, width):
    vocabulary = len(start)
    scores = np.asarray(start)
    kept = np.argsort(-scores)[:width]
    scores, texts = scores[kept], kept[:, None]
    for _ in range(length - 1):
        total = (scores[:, None] + step[texts[:, -1]]).ravel()
        kept = np.argsort(-total)[:width]
        texts = np.concatenate([texts[kept // vocabulary], (kept % vocabulary)[:, None]], axis=1)
        scores = total[kept]
    return texts[0], float(scores[0])
