import numpy as np


def oob_prediction(preds: np.ndarray, bootstrap_idx: np.ndarray) -> np.ndarray:
    """Mean prediction of the models that did not see the sample; nan if all did."""
    ...
