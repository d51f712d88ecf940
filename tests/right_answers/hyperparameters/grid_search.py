from collections.abc import Callable
from itertools import product

import numpy as np


def grid_search(param_grid: dict[str, list], score_fn: Callable[[dict], float]) -> tuple[dict, float, int]:
    names = sorted(param_grid)
    settings = [dict(zip(names, values, strict=True)) for values in product(*(param_grid[name] for name in names))]
    scores = [float(score_fn(dict(setting))) for setting in settings]
    best = int(np.nanargmax(scores))
    return settings[best], scores[best], len(scores)
