import numpy as np


def oracle(x: np.ndarray, y: np.ndarray, planes: np.ndarray) -> float:
    differing = 0
    for plane in planes:
        a = sum(p * v for p, v in zip(plane, x))
        b = sum(p * v for p, v in zip(plane, y))
        differing += (a >= 0) != (b >= 0)
    return float(np.pi * differing / len(planes))
