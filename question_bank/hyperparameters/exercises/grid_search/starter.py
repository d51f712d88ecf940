from typing import Callable

import numpy as np


def grid_search(param_grid: dict[str, list], score_fn: Callable[[dict], float]) -> tuple[dict, float, int]:
    """Best parameters, best score and number of evaluations over the full grid."""
    ...
