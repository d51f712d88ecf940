import numpy as np


def oracle(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    from sklearn.tree import DecisionTreeClassifier

    if len(np.unique(y)) == 1 or len(np.unique(x)) == 1:
        return float("nan"), 0.0
    # scikit-learn breaks ties by another rule: ask every threshold in ascending order
    best, gain = float("nan"), 0.0
    values = np.unique(x)
    for t in (values[:-1] + values[1:]) / 2:
        tree = DecisionTreeClassifier(max_depth=1).fit((x > t)[:, None].astype(float), y).tree_
        share = tree.n_node_samples / len(y)
        decrease = tree.impurity[0] - share[1:] @ tree.impurity[1:] if len(share) == 3 else 0.0
        if decrease > gain + 1e-12:
            best, gain = float(t), float(decrease)
    return best, gain
