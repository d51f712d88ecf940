import numpy as np


def label_smoothing(targets, num_classes, eps=0.1):
    """One-hot targets mixed with the uniform distribution over all classes."""
    return eps * np.eye(num_classes)[targets] + (1 - eps) / num_classes
