from itertools import product
from typing import Callable

import numpy as np


def grid_search(param_grid: dict[str, list], score_fn: Callable[[dict], float]) -> tuple[dict, float, int]:
    names = sorted(param_grid)
    combinations = [dict(zip(names, values)) for values in product(*(param_grid[name] for name in names))]
    scores = [score_fn(params) for params in combinations]
    best = int(np.argmax(scores))
    return combinations[best], scores[best], len(scores)
