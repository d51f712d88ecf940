from itertools import product
from typing import Callable

import numpy as np


def grid_search(param_grid: dict[str, list], score_fn: Callable[[dict], float]) -> tuple[dict, float, int]:
    names = sorted(param_grid)
    best_params, best_score, evaluations = {}, None, 0
    for values in zip(*(param_grid[name] for name in names)):
        params = dict(zip(names, values))
        score = score_fn(params)
        evaluations += 1
        if not np.isnan(score) and (best_score is None or score > best_score):
            best_params, best_score = params, score
    return best_params, best_score, evaluations
