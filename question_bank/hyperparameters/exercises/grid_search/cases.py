from quizzer_cases import Function


def _bowl(centre, scale):
    return Function(
        f"def score(p):\n    return {scale} - (p['lr'] - {centre})**2 - (p['depth'] - 3)**2 + p['lr'] * p['depth']\n"
    )


def typical(rng):
    """Neither the first nor the last combination, nor any on the diagonal, is best."""
    grid = {"lr": [0.1, 1.0, 2.0], "depth": [4, 2, 3]}
    return grid, _bowl(1.0, -40.0 - float(rng.integers(1, 7)) / 7)


def interaction(rng):
    """The best pair is not on the axes through the first combination."""
    bonus = 1.0 + float(rng.integers(1, 7)) / 7
    source = f"def score(p):\n    return {bonus} if p['a'] == 2 and p['b'] == 1 else -float(p['a'] + p['b'])\n"
    return {"b": [0, 1, 3], "a": [0, 1, 2]}, Function(source)


def tied_scores(rng):
    level = 0.5 + float(rng.integers(1, 7)) / 7
    return {"x": [3, 1], "c": [10, 20]}, Function(f"def score(p):\n    return {level}\n")


def nan_score(rng):
    """Runs fail for two of three values, one of them the first."""
    top = -1.0 - float(rng.integers(1, 7)) / 7
    source = (
        "def score(p):\n"
        "    if p['k'] in (1, 5):\n"
        "        return float('nan')\n"
        f"    return {top} - p['k'] if p['m'] == 1 else {top}\n"
    )
    return {"k": [1, 3, 5], "m": [0, 1]}, Function(source)


def all_negative_scores(rng):
    shift = 2.0 + float(rng.integers(1, 7)) / 7
    return {"a": [3, 1, 2]}, Function(f"def score(p):\n    return -{shift} - (p['a'] - 1)**2\n")


def order_of_ties(rng):
    """Both pairs are best: which comes first depends on which name varies fastest."""
    level = 0.5 + float(rng.integers(1, 7)) / 7
    source = f"def score(p):\n    return {level} if (p['x'], p['c']) in ((3, 20), (1, 10)) else 0.0\n"
    return {"x": [3, 1, 2], "c": [10, 20]}, Function(source)


def close_scores(rng):
    """Every score is 1/7 but for the last digits, in which the last combination wins."""
    lead = float(rng.uniform(1e-9, 2e-9))
    return {"x": [3, 1, 2], "c": [10, 20]}, Function(f"def score(p):\n    return 1 / 7 + {lead} * (p['x'] + p['c'])\n")
