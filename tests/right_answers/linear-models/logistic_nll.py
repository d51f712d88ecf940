import numpy as np


def logistic_nll(beta, X, y):
    z = X @ beta
    return float(np.logaddexp(0.0, np.where(np.asarray(y) == 1, -z, z)).sum())
