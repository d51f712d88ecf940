import numpy as np


def top_p_sample(probs, p, u):
    tokens = []
    for row, draw in zip(probs, u):
        left = sorted(((float(x), -i) for i, x in enumerate(row)), reverse=True)
        nucleus, mass = [], 0.0
        while left and mass < p:
            x, i = left.pop(0)
            nucleus.append((x, -i))
            mass += x
        target, run = float(draw) * mass, 0.0
        for x, token in nucleus:
            run += x
            if run > target:
                break
        tokens.append(token)
    return np.array(tokens)
