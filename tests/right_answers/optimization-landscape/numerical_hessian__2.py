import numpy as np


def numerical_hessian(f, x, h=1e-4):
    d = len(x)
    hessian = np.zeros((d, d))
    for i in range(d):
        for j in range(i, d):
            for sign_i in (1, -1):
                for sign_j in (1, -1):
                    point = [float(v) for v in x]
                    point[i] += sign_i * h
                    point[j] += sign_j * h
                    hessian[i, j] += sign_i * sign_j * f(np.array(point)) / (4 * h * h)
            hessian[j, i] = hessian[i, j]
    return hessian
