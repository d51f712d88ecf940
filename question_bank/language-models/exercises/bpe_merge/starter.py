import numpy as np


def bpe_merge(tokens: np.ndarray, new_id: int) -> np.ndarray:
    """One merge of byte-pair encoding."""
    ...
