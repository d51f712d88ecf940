import math


def grid_search(param_grid, score_fn):
    combinations = [{}]
    for name in sorted(param_grid):
        combinations = [{**c, name: value} for c in combinations for value in param_grid[name]]
    best = None
    for params in combinations:
        score = score_fn(params)
        if not math.isnan(score) and (best is None or score > best[1]):
            best = (params, score)
    return [*best, len(combinations)]
