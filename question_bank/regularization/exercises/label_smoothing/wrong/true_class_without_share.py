import numpy as np


def label_smoothing(targets, num_classes, eps=0.1):
    one_hot = np.eye(num_classes)[targets]
    return (1 - eps) * one_hot + eps / num_classes * (1 - one_hot)
