import numpy as np


def kernel_svm_decision_function(X, X_sv, y_sv, alpha, b, sigma=1.0):
    distances = np.linalg.norm(X[:, None, :] - X_sv[None, :, :], axis=2)
    kernel = np.exp(-0.5 * (distances / sigma) ** 2)
    return np.einsum("ni,i,i->n", kernel, alpha, y_sv) + b
