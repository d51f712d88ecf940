import numpy as np


def top_p_sample(probs, p, u):
    order = np.argsort(-probs, axis=1, kind="stable")
    ranked = np.take_along_axis(probs, order, axis=1)
    total = np.cumsum(ranked, axis=1)
    before = np.concatenate([np.zeros_like(total[:, :1]), total[:, :-1]], axis=1)
    kept = np.where(before < p, ranked, 0.0)
    cumulated = np.cumsum(kept, axis=1)
    rank = np.argmax(cumulated >= u[:, None] * cumulated[:, -1:], axis=1)
    return np.take_along_axis(order, rank[:, None], axis=1)[:, 0]
