import numpy as np


def svm_dual_objective(alpha, y, K):
    v = np.multiply(alpha, y)
    return float(np.sum(alpha) - np.einsum("i,ij,j->", v, K, v) / 2)
