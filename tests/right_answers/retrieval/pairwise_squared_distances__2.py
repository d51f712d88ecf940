import math

import numpy as np


def pairwise_squared_distances(A, B):
    return np.array([[math.dist(a, b) ** 2 for b in B.tolist()] for a in A.tolist()])
