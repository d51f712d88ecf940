def oracle(probs, p, u):
    import numpy as np

    drawn = []
    for row, mark in zip(probs.tolist(), u.tolist()):
        ranked = sorted(range(len(row)), key=lambda i: (-row[i], i))
        nucleus, total = [], 0.0
        for i in ranked:
            if total >= p:
                break
            nucleus.append(i)
            total += row[i]
        reached = 0.0
        for i in nucleus:
            reached += row[i] / total
            if reached > mark:
                break
        drawn.append(i)
    return np.array(drawn)
