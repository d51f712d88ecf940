import numpy as np


def beam_search(start, step, length, width):
    beams = [((token,), float(start[token])) for token in range(len(start))]
    beams = sorted(beams, key=lambda beam: -beam[1])[:width]
    for _ in range(length - 1):
        longer = [
            ((*tokens, token), score + float(step[tokens[-1], token]))
            for tokens, score in beams
            for token in range(len(start))
        ]
        beams = sorted(longer, key=lambda beam: -beam[1])[:width]
    return np.array(beams[0][0]), beams[0][1] / (length + 1)
