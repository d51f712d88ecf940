from typing import Callable

import numpy as np


def oracle(param_grid: dict[str, list], score_fn: Callable[[dict], float]) -> tuple[dict, float, int]:
    from sklearn.model_selection import ParameterGrid

    combinations = list(ParameterGrid(param_grid))
    scores = [score_fn(p) for p in combinations]
    best = int(np.nanargmax(scores))
    return combinations[best], scores[best], len(scores)
