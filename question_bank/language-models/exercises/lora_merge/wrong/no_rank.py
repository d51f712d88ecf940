import numpy as np


def lora_merge(w, a, b, alpha=16.0):
    return w + alpha * (b @ a)
