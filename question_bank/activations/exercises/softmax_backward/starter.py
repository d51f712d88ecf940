import numpy as np


def softmax_backward(dout: np.ndarray, probs: np.ndarray, axis: int = -1) -> np.ndarray:
    """Gradient with respect to the logits, given the gradient with respect to the probabilities."""
    ...
