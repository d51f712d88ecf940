import numpy as np


def typical(rng):
    ids = rng.permutation(np.arange(10, 30))
    return ids[:8], np.concatenate([ids[[4, 1]], ids[[6]], ids[15:17]]), 5


def fewer_results_than_k(rng):
    ids = rng.permutation(np.arange(10, 30))
    return ids[:2], np.concatenate([ids[[1, 0]], ids[10:12]]), 5


def more_relevant_than_k(rng):
    ids = rng.permutation(np.arange(10, 30))
    return ids[:6], np.concatenate([ids[[3, 1, 0, 4]], ids[10:12]]), 2


def no_relevant_items(rng):
    return rng.permutation(np.arange(10, 30))[:5], np.array([], dtype=int), 3


def hit_below_cutoff(rng):
    ids = rng.permutation(np.arange(10, 30))
    return ids[:6], ids[[3]], 3


def several_hits(rng):
    ids = rng.permutation(np.arange(10, 30))
    return ids[:6], ids[[2, 0, 12]], 4
