import numpy as np


def oracle(preds: np.ndarray, bootstrap_idx: np.ndarray) -> np.ndarray:
    out = []
    for i in range(preds.shape[1]):
        unseen = [preds[b, i] for b in range(len(preds)) if i not in set(bootstrap_idx[b].tolist())]
        out.append(sum(unseen) / len(unseen) if unseen else float("nan"))
    return np.array(out)
