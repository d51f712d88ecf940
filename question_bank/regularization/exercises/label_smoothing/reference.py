import numpy as np


def label_smoothing(targets, num_classes, eps=0.1):
    """One-hot targets mixed with the uniform distribution over all classes."""
    return (1 - eps) * np.eye(num_classes)[targets] + eps / num_classes
