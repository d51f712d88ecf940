from typing import Callable

import numpy as np


def grid_search(param_grid: dict[str, list], score_fn: Callable[[dict], float]) -> tuple[dict, float, int]:
    best = {name: values[0] for name, values in sorted(param_grid.items())}
    best_score, evaluations = None, 0
    for name in sorted(param_grid):
        for value in param_grid[name]:
            score = score_fn({**best, name: value})
            evaluations += 1
            if not np.isnan(score) and (best_score is None or score > best_score):
                best, best_score = {**best, name: value}, score
    return best, best_score, evaluations
