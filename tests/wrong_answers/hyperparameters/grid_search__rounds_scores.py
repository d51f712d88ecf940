"""Scores rounded to four places."""

from itertools import product

import numpy as np


def grid_search(param_grid, score_fn):
    names = sorted(param_grid)
    best, best_score, n = None, None, 0
    for values in product(*(param_grid[name] for name in names)):
        params = dict(zip(names, values))
        score = round(float(score_fn(params)), 4)
        n += 1
        if not np.isnan(score) and (best_score is None or score > best_score):
            best, best_score = params, score
    return best, best_score, n
